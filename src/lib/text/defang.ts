// Makes a foreign text harmless for chat surfaces: no control or direction characters, no live mention, no live address.
// The reader sees the same words; a zero-width word joiner takes the life out of them. Not for: a platform's own markup (adapters escape that).
const WORD_JOINER = '\u2060';
/** Everything invisible or direction-changing, and control characters but tab and line feed. */
const INVISIBLE = /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]|(?![\t\n])\p{Cc}/gu;
/** A lone half of a surrogate pair cannot be encoded and would reach the platform as a replacement character. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Signs that begin a mention on some platform, in their wide forms too. */
const MENTION = /[@\uff20\ufe6b]/gu;
const ADDRESS = /:(?=\/\/)/g;
const SCHEME = /(mailto|tel|javascript|data|slack|discord):(?=\S)/gi;
/** `name.tld`, but not an abbreviation as "U.S." or a figure as "14.8". */
const DOMAIN = /(?<=[\p{L}\p{N}-])\.(?=\p{L}{2,24}(?![\p{L}.])|\p{L}{2,24}[/:?#]|[\p{L}\p{N}-]{1,63}\.\p{L}{2})/gu;

/** Drops what a reader cannot see and what would reorder the line. */
export const visibleOnly = (text: string): string => text.replace(LONE_SURROGATE, '\ufffd').replace(/\r\n?/g, '\n').replace(INVISIBLE, '');

/** No mention and no link can come out of the result on any chat platform; example: `@here` stays readable and is dead. */
export const defang = (text: string): string =>
  visibleOnly(text)
    .replace(MENTION, (sign) => `${sign}${WORD_JOINER}`)
    .replace(SCHEME, `$1${WORD_JOINER}:`)
    .replace(ADDRESS, `${WORD_JOINER}:`)
    .replace(DOMAIN, `${WORD_JOINER}.`);
