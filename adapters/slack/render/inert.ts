// Foreign words for Slack: nothing from a question, a title or an excerpt may ping, link or format.
// `literal` is for plain_text, rich_text and table cells (Slack reads no markup there); `inert` is for mrkdwn and the top-level text.
// Not for: our own links (link() below is the only place that writes one).
import { defang } from '../../../src/lib/text/defang.ts';

/** Signs mrkdwn reads as format, with look-alikes it does not: zero-width characters around them count as word borders and would not help. */
const LOOKALIKES: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };
const FORMAT = /[*_~`]/g;
/** `:name:` would become an emoji. */
const EMOJI = /:(?=[a-z0-9_+'-]{1,100}(?:::[a-z0-9-]{1,100})?:)/gi;
/** `#name` at a word's begin can become a channel link. */
const CHANNEL = /#(?=[\p{L}\p{N}_-])/gu;
/** At a line's begin it makes a quote block. */
const QUOTE = /^([^\S\n]*)>/gm;

/** For fields without markup: same words, dead mentions and addresses. */
export const literal = (text: string): string => defang(text);

/** For mrkdwn: as `literal`, and every sign Slack could read is replaced or escaped. */
export const inert = (text: string): string =>
  defang(text)
    .replace(FORMAT, (sign) => LOOKALIKES[sign] ?? '')
    .replace(EMOJI, '∶')
    .replace(CHANNEL, '#\u2060')
    .replace(QUOTE, '$1›')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** An address that may stand behind a link: http or https and nothing that ends Slack's link token; null otherwise. */
export const safeUrl = (url: string | null): string | null => {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  return parsed.href.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E');
};

/** A link in mrkdwn; the label is made inert, an unsafe address leaves the label alone. */
export const link = (url: string | null, label: string): string => {
  const safe = safeUrl(url);
  return safe === null ? inert(label) : `<${safe.replaceAll('&', '&amp;')}|${inert(label).replaceAll('|', '¦')}>`;
};
