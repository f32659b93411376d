// What a chat message loses before it is read: mentions, emoji, markup, invisible characters. Pure.

/** Characters that are not seen or turn the reading direction (Unicode properties, measured in domain.md fault 27). */
const INVISIBLE = /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]|(?![\t\n\r])\p{Cc}/gu;
const SLACK_MENTION = /<(?:[@#!][^<>]{0,100}|https?:[^<>|\s]{0,500}(?:\|[^<>]{0,200})?)>/gu;
const DISCORD_MENTION = /<(?:@[!&]?|#|a?:\w{1,32}:)\d{5,25}>/gu;
const BROADCAST = /@(?:everyone|here|channel)\b/giu;
const BOT_NAME = /(?:^|\s)@[\w.-]{2,32}/gu;
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3]/gu;
const SHORTCODE = /:[a-z0-9_+-]{2,40}:/giu;
const SCRIPT = /<script\b[^>]{0,200}>[\s\S]{0,2000}?<\/script>/giu;
const HTML_TAG = /<\/?[a-z][^<>]{0,200}>/giu;

/** "w h o  c h a i r s  F O R G E": letters set apart stand together again, words where two spaces are. */
const LETTER_RUN = /(?<!\S)[\p{L}\d](?: [\p{L}\d]){3,}(?=[?!.,]?(?:\s|$))/gu;
function unspaced(text: string): string {
  if (text.search(LETTER_RUN) < 0) return text;
  const words = text.trim().split(/\s+/u);
  const all = words.filter((w) => [...w].length === 1).length > words.length * MOSTLY;
  return all ? text.trim().split(/\s{2,}/u).map((w) => w.replace(/ /gu, '')).join(' ') : text.replace(LETTER_RUN, (run) => run.replace(/ /gu, ''));
}
const MOSTLY = 0.8;

/** One line of plain words; empty when nothing readable is left. */
export function clean(text: string): string {
  return unspaced(text.normalize('NFC')).replace(SLACK_MENTION, ' ').replace(DISCORD_MENTION, ' ').replace(BROADCAST, ' ').replace(BOT_NAME, ' ')
    .replace(SCRIPT, ' ').replace(HTML_TAG, ' ').replace(EMOJI, ' ').replace(SHORTCODE, ' ').replace(INVISIBLE, '')
    .replace(/[*_~]{1,3}(?=\S)|(?<=\S)[*_~]{1,3}/gu, ' ').replace(/^\s*>+/gmu, ' ').replace(/(?<![\p{L}])`+|`+(?![\p{L}])/gu, ' ')
    .replace(/\s+/gu, ' ').trim();
}
