// The numbered sources of an answer, in the longest form that fits: never fewer sources, only shorter lines. Pure.
import type { Answer, Citation } from '../../../src/model/answer.ts';
import { shorten } from '../../../src/lib/text/cut.ts';
import { escapeLine, maskedLink } from '../escape.ts';
import { textsOf, type Texts } from '../texts/texts.ts';
import { runs } from './numbers.ts';

const TITLE = 90;
const SHORT_TITLE = 40;

/** Making a formatter costs a hundred times more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(locale: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withDay}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...(withDay ? { day: 'numeric' } : {}), month: 'short', year: 'numeric', timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

/** `2026-02-04` and `2026-02` as a reader writes them; other EDTF forms as they are. */
export function dayText(edtf: string, texts: Texts): string {
  const [, month, day] = /^(\d{4}-\d{2})(-\d{2})?$/.exec(edtf) ?? [];
  const date = month === undefined ? null : new Date(`${month}${day ?? '-01'}T00:00:00Z`);
  if (date === null || Number.isNaN(date.getTime())) return escapeLine(edtf);
  return formatter(texts.dates, day !== undefined).format(date);
}

/** Publisher, title, date; `max` bounds the title. */
export function sourceName(citation: Citation, texts: Texts, max = TITLE): string {
  const publisher = citation.publisher === null ? [] : [escapeLine(shorten(citation.publisher, TITLE))];
  return [...publisher, `“${escapeLine(shorten(citation.title, max))}”`, dayText(citation.published, texts)].join(', ');
}

const number = (n: number, url: string | null): string => (maskedLink(String(n), url).startsWith('[') ? maskedLink(String(n), url) : `[${n}]`);

const fullLines = (citations: readonly Citation[], texts: Texts): string[] =>
  citations.map((citation, i) => `${number(i + 1, citation.url)} ${sourceName(citation, texts)}, ${texts.paragraph(citation.paragraph)}`);

type Numbered = { citation: Citation; n: number };
function byDocument(citations: readonly Citation[]): Map<string, Numbered[]> {
  const groups = new Map<string, Numbered[]>();
  citations.forEach((citation, i) => groups.set(citation.document, [...(groups.get(citation.document) ?? []), { citation, n: i + 1 }]));
  return groups;
}
const grouped = (citations: readonly Citation[], texts: Texts, linked: boolean): string[] =>
  [...byDocument(citations).values()].map((group) => {
    const name = group[0] === undefined ? '' : sourceName(group[0].citation, texts, SHORT_TITLE);
    return `${name}: ${group.map(({ citation, n }) => `${number(n, linked ? citation.url : null)} ¶${citation.paragraph}`).join(', ')}`;
  });

/** The list with its heading, at most `max` characters where any form allows it; empty without citations. */
export function sourcesText(answer: Answer, max: number): string {
  const { citations } = answer;
  if (citations.length === 0) return '';
  const texts = textsOf(answer.language);
  const forms = [
    () => fullLines(citations, texts), () => grouped(citations, texts, true), () => grouped(citations, texts, false),
    () => [...byDocument(citations).values()].map((group) => `${group[0] === undefined ? '' : sourceName(group[0].citation, texts, SHORT_TITLE)}: ${runs(group.map(({ n }) => n), ', ')}`),
  ];
  for (const form of forms) {
    const text = `**${texts.sources}**\n${form().join('\n')}`;
    if (text.length <= max) return text;
  }
  const all = `**${texts.sources}**: ${runs(citations.map((_, i) => i + 1), ', ')}`;
  return all.length <= max ? all : `**${texts.sources}**: [1]–[${citations.length}]`;
}
