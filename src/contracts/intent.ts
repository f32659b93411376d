// What an intent is: one kind of question, decided from a Reading, answered from records, spoken through a template.
// `claim` says how sure it is, `handle` fetches facts, `template` speaks; none of them does input or output.
import type { Block } from '../model/answer.ts';
import type { Document } from '../model/document.ts';
import type { Language, Tongue } from '../model/language.ts';
import type { Reading } from '../model/reading.ts';
import type { AssayRecord, RecordKind } from '../model/record.ts';
import type { LedgerPort } from './ledger.ts';

/** Paragraph references as they stand in records, "004:11". */
export type Ref = string;
type WithRefs<B> = B extends { cites: readonly number[] } ? Omit<B, 'cites'> & { cites: Ref[] } : B extends { cites?: readonly number[] } ? Omit<B, 'cites'> & { cites?: Ref[] } : B;
type TableBlock = Extract<Block, { kind: 'table' }>;
type ListBlock = Extract<Block, { kind: 'list' }>;
/** A block before its references are numbered. */
export type DraftBlock =
  | WithRefs<Exclude<Block, TableBlock | ListBlock>>
  | (Omit<ListBlock, 'items'> & { items: { text: string; cites?: Ref[] }[] })
  | (Omit<TableBlock, 'rows'> & { rows: { text: string; value?: number | string; cites?: Ref[] }[][] });
export type Draft = {
  status: 'answered' | 'partial' | 'abstained' | 'clarify' | 'chat';
  blocks: DraftBlock[];
  records: string[];
  caveats?: string[]; followups?: string[];
  /** References that support the whole, after those of the blocks. */
  refs?: Ref[];
  /** What the next turn may point back to: entity ids, and members of a set in order. */
  focus?: { entities?: string[]; set?: string[] };
  /** Figures that are ours: sums, counts, shares, days between; each is labelled in the text. */
  derived?: number[];
  /** Why it abstained, for the curator. */
  gap?: string;
};

/** A record found by words: `coverage` 0..1 is the share of the question's demand that the record meets. */
export type Found = { record: AssayRecord; score: number; coverage: number; missing: readonly string[]; matched: readonly string[]; ask: string | null; /** Demands met only by a typical question, not by the record's own sentence. */ viaAsk: readonly string[]; /** 0..1: likeness of the question to the record's nearest typical question. */ fit: number };
export type FoundPassage = { ref: Ref; text: string; score: number; coverage: number; missing: readonly string[] };
export type Turn = { reading: SavedReading; intent: string; focus: { entities: string[]; set: string[] }; records: string[]; refs: Ref[]; status: Draft['status']; draft?: unknown };
/** What of a reading is kept for the next turn: plain JSON. */
export type SavedReading = { text: string; language: Language; mentions: Reading['mentions']; terms: Reading['terms']; concepts: string[]; dates: Reading['dates']; amounts: Reading['amounts']; numbers: Reading['numbers']; ask: Reading['ask']; /** Tag of the language it was typed in when answers are not given in it. */ tongue?: Tongue };

export type RecordOf<K extends RecordKind> = Extract<AssayRecord, { kind: K }>;
export type World = {
  asOf: string; language: Language;
  documents: readonly Document[];
  record(id: string): AssayRecord | undefined;
  of<K extends RecordKind>(kind: K): readonly RecordOf<K>[];
  /** Records whose about, parties, participants, speaker, recipient ... name the entity. */
  around(id: string): readonly AssayRecord[];
  /** Display name in the answer's language. */
  name(id: string): string;
  /** The record's own sentences in the answer's language. */
  says(record: AssayRecord): string;
  ledger: LedgerPort;
  /** Reads a part of a question by itself. */
  read(text: string): Reading;
  find(reading: Reading, options?: { kinds?: readonly RecordKind[]; limit?: number }): readonly Found[];
  passages(reading: Reading, limit?: number): readonly FoundPassage[];
  groups(id: string): readonly string[] | undefined;
  history: readonly Turn[];
  say: Say;
  date(edtf: string): string;
  money(usd: number): string;
  number(n: number): string;
  list(items: readonly string[]): string;
};
/** Message from the catalogue of the answer's language; parameters are ICU MessageFormat arguments. */
export type Say = (key: string, parameters?: Record<string, string | number>) => string;

/** 0..1; below the floor of ask.ts nothing is claimed. `why` is shown by --explain. */
export type Claim<Slots> = { score: number; slots: Slots; why: string };
export type Intent<Slots, Facts extends { outcome: string }> = {
  name: string;
  summary: string;
  /** Questions it must take, and questions it must leave to others: both are tests. */
  examples: readonly string[]; counterexamples: readonly string[];
  /** No claim of it is higher: it is asked after the others, and not at all when one of them has claimed as much. For intents that search for every question. */
  atMost?: number;
  claim(reading: Reading, world: World): Claim<Slots> | undefined;
  handle(input: { slots: Slots; reading: Reading; world: World }): Facts;
  template: { [K in Facts['outcome']]: (facts: Extract<Facts, { outcome: K }>, world: World, reading: Reading) => Draft };
};
export type AnyIntent = { name: string; summary: string; examples: readonly string[]; counterexamples: readonly string[]; atMost: number | undefined; attempt(reading: Reading, world: World): { score: number; why: string; draft: () => Draft & { outcome: string } } | undefined; outcomes: readonly string[] };

/** Ties claim, handle and template together; the compiler checks that every outcome has its template. */
export function defineIntent<Slots, const Facts extends { outcome: string }>(intent: Intent<Slots, Facts>): AnyIntent {
  return {
    name: intent.name, summary: intent.summary, examples: intent.examples, counterexamples: intent.counterexamples, atMost: intent.atMost, outcomes: Object.keys(intent.template),
    attempt(reading, world) {
      const claim = intent.claim(reading, world);
      if (claim === undefined) return undefined;
      return { score: claim.score, why: claim.why, draft: () => {
        const facts = intent.handle({ slots: claim.slots, reading, world });
        const speak = intent.template[facts.outcome as Facts['outcome']] as (f: Facts, w: World, r: Reading) => Draft;
        return { ...speak(facts, world, reading), outcome: facts.outcome };
      } };
    },
  };
}
