// The numbered sources of an answer, in the longest form that fits: never fewer sources, only shorter lines. Pure.
import type { Answer, Citation } from '../../../src/model/answer.ts';
import { shorten } from '../../../src/lib/text/cut.ts';
import { escapeLine, maskedLink } from '../escape.ts';
import { textsOf, type Texts } from '../texts/texts.ts';

const TITLE = 90;
const SHORT_TITLE = 40;

/** `2026-02-04` as a reader writes it; other EDTF forms as they are. */
export function dayText(edtf: string, texts: Texts): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? new Date(`${edtf}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime())) return escapeLine(edtf);
  return new Intl.DateTimeFormat(texts.dates, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(day);
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

/** First to last number of each run: `[1]–[7], [9]`. */
function runs(numbers: readonly number[]): string {
  const parts: { from: number; to: number }[] = [];
  for (const n of numbers) {
    const last = parts.at(-1);
    if (last !== undefined && n === last.to + 1) last.to = n; else parts.push({ from: n, to: n });
  }
  return parts.map(({ from, to }) => (from === to ? `[${from}]` : `[${from}]–[${to}]`)).join(', ');
}

/** The list with its heading, at most `max` characters where any form allows it; empty without citations. */
export function sourcesText(answer: Answer, max: number): string {
  const { citations } = answer;
  if (citations.length === 0) return '';
  const texts = textsOf(answer.language);
  const forms = [
    () => fullLines(citations, texts), () => grouped(citations, texts, true), () => grouped(citations, texts, false),
    () => [...byDocument(citations).values()].map((group) => `${group[0] === undefined ? '' : sourceName(group[0].citation, texts, SHORT_TITLE)}: ${runs(group.map(({ n }) => n))}`),
  ];
  for (const form of forms) {
    const text = `**${texts.sources}**\n${form().join('\n')}`;
    if (text.length <= max) return text;
  }
  const all = `**${texts.sources}**: ${runs(citations.map((_, i) => i + 1))}`;
  return all.length <= max ? all : `**${texts.sources}**: [1]–[${citations.length}]`;
}
