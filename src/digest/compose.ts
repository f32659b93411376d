// Changes -> one Answer. Decides what is shown and in which order; wording.ts speaks. Pure.
// Not for: finding changes, posting.
import { compose } from '../answer/compose.ts';
import type { Draft, DraftBlock, Ref } from '../contracts/intent.ts';
import type { Answer } from '../model/answer.ts';
import type { Language } from '../model/language.ts';
import type { AssayRecord } from '../model/record.ts';
import type { FactChange, SourceChange } from './changes.ts';
import type { FactIndex } from './fact-index.ts';
import { newsFor } from './news.ts';
import type { Novelty } from './seen.ts';
import type { TotalChange } from './totals.ts';
import type { DateAhead, DaySpan, TermChange } from './upcoming.ts';
import { DIGEST } from './wording.ts';

export type DigestRequest = {
  index: FactIndex;
  novelty: Novelty;
  span: DaySpan;
  topics: readonly string[]; topicLabels: readonly string[];
  language: Language;
  /** First line; the counts follow it. */
  title: string;
  /** Lines below the news: missed days, who set it up. Empty ones are left out. */
  notices: readonly { tone: 'caveat' | 'info'; text: string }[];
  /** Most lines in one post. */
  maxLines?: number;
  /** Makes the answer's id; the same post on every try has the same. */
  idFrom: string;
};
export type DigestNews = { lines: number; answer: Answer };

const MAX_LINES = 20;
const MAX_CITES_A_LINE = 3;
type Line = { text: string; cites?: Ref[]; records: string[] };
type Section = { title: string; lines: Line[] };

/** The digest of a span. `lines` is 0 when there is nothing new; the answer then says so. */
export function composeDigest(request: DigestRequest): DigestNews {
  const { facts, terms, ahead, totals, sources, late } = newsFor(request.index, request.novelty, request.span, request.topics);
  const of = (kind: FactChange['kind']) => facts.filter(change => change.kind === kind);
  const say = (change: FactChange) => factLine(change, request);
  const sections: Section[] = [
    { title: DIGEST.sections.added, lines: of('added').map(say) },
    { title: DIGEST.sections.corrected, lines: of('corrected').map(say) },
    { title: DIGEST.sections.withdrawn, lines: of('withdrawn').map(say) },
    { title: DIGEST.sections.terms, lines: terms.map(change => termLine(change, request)) },
    { title: DIGEST.sections.ahead, lines: ahead.map(change => aheadLine(change, request)) },
    { title: DIGEST.sections.totals, lines: totals.map(change => totalLine(change, request)) },
    { title: DIGEST.sections.sources, lines: sources.map(sourceLine) },
  ];
  const counts = { added: of('added').length, corrected: of('corrected').length, withdrawn: of('withdrawn').length, terms: terms.length, ahead: ahead.length, totals: totals.length, sources: sources.length };
  const lines = sections.reduce((sum, section) => sum + section.lines.length, 0) + late.length;
  return { lines, answer: toAnswer(request, sections, late, lines === 0 ? '' : DIGEST.counts(counts)) };
}

function toAnswer(request: DigestRequest, sections: readonly Section[], late: readonly { day: string; count: number }[], counts: string): Answer {
  const { shown, left } = fit(sections, request.maxLines ?? MAX_LINES);
  const head = counts === '' ? DIGEST.nothing(request.span.from) : `${request.title}: ${counts}.`;
  const blocks: DraftBlock[] = [
    { kind: 'paragraph', text: head },
    ...shown.map((section): DraftBlock => ({ kind: 'list', title: section.title, items: section.lines.map(({ text, cites }) => ({ text, ...(cites === undefined ? {} : { cites }) })) })),
    ...(left > 0 ? [{ kind: 'notice' as const, tone: 'info' as const, text: DIGEST.more(left) }] : []),
    ...late.map((one): DraftBlock => ({ kind: 'notice', tone: 'caveat', text: DIGEST.late(one.count, one.day) })),
    ...request.notices.map((notice): DraftBlock => ({ kind: 'notice', ...notice })),
  ];
  const cited = shown.some(section => section.lines.some(line => (line.cites ?? []).length > 0));
  const draft: Draft = { status: cited ? 'answered' : 'chat', blocks, records: shown.flatMap(section => section.lines.flatMap(line => line.records)) };
  return compose(draft, {
    intent: 'digest', asOf: request.span.to, language: request.language, documents: request.index.facts.documents,
    publicUrl: request.index.facts.publicUrl, idFrom: `digest|${request.idFrom}|${request.span.to}|${request.index.facts.version}`,
  });
}

/** Cuts from the longest section, so that one big import does not push a correction out. */
function fit(sections: readonly Section[], maxLines: number): { shown: Section[]; left: number } {
  const keep = sections.map(section => section.lines.length);
  const total = keep.reduce((sum, count) => sum + count, 0);
  for (let over = total - maxLines; over > 0; over -= 1) {
    const longest = keep.indexOf(Math.max(...keep));
    keep[longest] = (keep[longest] ?? 1) - 1;
  }
  const shown = sections.map((section, at) => ({ ...section, lines: section.lines.slice(0, keep[at]) })).filter(section => section.lines.length > 0);
  return { shown, left: Math.max(0, total - maxLines) };
}

function factLine(change: FactChange, request: DigestRequest): Line {
  const records = [change.lead, ...change.others];
  const said = statementOf(change.lead, request);
  const others = otherSources(records, request);
  const asides = [...(change.others.length > 0 ? [DIGEST.further(change.others.length)] : []), ...(others.length > 0 ? [DIGEST.alsoBy(others)] : [])];
  const cites = refsOf(change.kind === 'corrected' ? [change.lead, change.before] : records);
  const text = change.kind === 'corrected' ? DIGEST.corrected(said, statementOf(change.before, request))
    : change.kind === 'withdrawn' ? DIGEST.withdrawn(said, change.lead.retracted ?? request.span.to) : said;
  return { text: asides.length > 0 ? `${text} (${asides.join('; ')})` : text, cites, records: records.map(record => record.id) };
}

function termLine(change: TermChange, request: DigestRequest): Line {
  const name = (id: string) => request.index.facts.name(id, request.language);
  const { lead, successor } = change;
  const until = lead.end_date ?? '';
  const text = change.kind === 'term-ends' ? DIGEST.ends(name(lead.holder), name(lead.post), until)
    : DIGEST.ended(name(lead.holder), name(lead.post), until, successor === undefined ? undefined : name(successor.holder));
  return { text, cites: refsOf(successor === undefined ? [lead] : [lead, successor]), records: [lead.id] };
}

function aheadLine(change: DateAhead, request: DigestRequest): Line {
  return { text: DIGEST.ahead(request.index.facts.name(change.lead.id, request.language), change.lead.on), cites: refsOf([change.lead]), records: [change.lead.id] };
}

function totalLine(change: TotalChange, request: DigestRequest): Line {
  const causes = [...new Set(change.causes.map(record => record.label[languageOf(request.language)] ?? record.label.en))];
  return { text: DIGEST.total(change.money, change.before, change.after, causes.slice(0, 5)), cites: refsOf(change.causes), records: change.causes.map(record => record.id) };
}

function sourceLine({ document }: SourceChange): Line {
  const first = document.paragraphs[0];
  return {
    text: DIGEST.source(document.title, document.publisher, document.published), records: [],
    ...(first === undefined ? {} : { cites: [`${document.id.slice(0, 3)}:${first.number}`] }),
  };
}

/** One paragraph per document, the lead's first, at most three. */
function refsOf(records: readonly AssayRecord[]): Ref[] {
  const byDocument = new Map<string, Ref>();
  for (const ref of records.flatMap(record => record.evidence)) {
    if (!byDocument.has(ref.slice(0, 3))) byDocument.set(ref.slice(0, 3), ref);
  }
  return [...byDocument.values()].slice(0, MAX_CITES_A_LINE);
}

function otherSources(records: readonly AssayRecord[], request: DigestRequest): string[] {
  const [, ...others] = new Set(records.flatMap(record => record.evidence.map(ref => ref.slice(0, 3))));
  return others.flatMap(number => request.index.facts.documents.find(document => document.id.startsWith(`${number}-`))?.short ?? []);
}

const languageOf = (language: Language): 'en' | 'ru' | 'uz' => (language === 'uz-Cyrl' ? 'uz' : language);

/** The record's own sentences in the reader's language; a name where it has none. */
function statementOf(record: AssayRecord, request: DigestRequest): string {
  const language = languageOf(request.language);
  return record.says?.[language] ?? record.says?.en ?? request.index.facts.name(record.id, request.language);
}
