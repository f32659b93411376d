// What a person wrote, out of Slack's message markup: `<@U1>`, `<#C1|name>`, `<url|label>`, `<!date^..|text>`, `&amp;` -> plain words.
// Not for: understanding the question (the core does that).

const TOKEN = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

const readToken = (sigil: string, target: string, label: string | undefined): string => {
  if (sigil === '@') return ' ';
  if (sigil === '#') return label === undefined || label === '' ? ' ' : `#${label}`;
  if (sigil === '!') return target.startsWith('date^') ? (label ?? ' ') : ' ';
  return label ?? target.replace(/^mailto:/, '');
};

/** Plain text of a message; mentions of people and groups are dropped, links keep their label. */
export const plainText = (text: string): string =>
  text
    .replace(TOKEN, (_, sigil: string, target: string, label: string | undefined) => readToken(sigil, target, label))
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[ \t]+/g, ' ')
    .trim();
