// The neutral Answer: what every surface renders and nothing else. Not for: composing one (answer/), drawing one (adapters/).
import type { Language } from './language.ts';

/** 1-based positions in Answer.citations. */
export type Cites = readonly number[];
export type Cell = { text: string; value?: number | string; cites?: Cites };
export type Column = { key: string; label: string; align: 'left' | 'right'; type: 'text' | 'money' | 'date' | 'number' };
export type Block =
  | { kind: 'paragraph'; text: string; cites?: Cites }
  | { kind: 'list'; ordered?: boolean; title?: string; items: { text: string; cites?: Cites }[] }
  | { kind: 'table'; caption: string; columns: Column[]; rows: Cell[][] }
  /** Values are plain numbers in `unit`; `text` is the value as a person reads it; `alt` describes the whole chart. */
  | { kind: 'chart'; chart: 'bar' | 'timeline'; title: string; unit: string; alt: string; bars: { label: string; value: number; text: string; group?: string; records?: string[] }[] }
  | { kind: 'quote'; text: string; speaker?: string; cites: Cites }
  | { kind: 'notice'; tone: 'caveat' | 'gap' | 'guess' | 'info'; text: string; cites?: Cites };

export type Citation = {
  /** Document id, e.g. 004-middleasiannews-ministerial. */
  document: string;
  /** File name of the original, e.g. 004_b4516f06eed05c0e.txt. */
  original: string;
  paragraph: number;
  title: string;
  publisher: string | null;
  /** EDTF, and whether it is printed in the document or inferred by us. */
  published: string;
  publishedBasis: 'stated' | 'inferred';
  excerpt: string;
  /** true: the publisher's words; false: our restatement. */
  verbatim: boolean;
  /** Link to the paragraph's page when a public address is configured. */
  url: string | null;
};
type Common = {
  /** Stable over surfaces and runs: from question, as-of day, corpus and code version. */
  id: string;
  intent: string;
  /** YYYY-MM-DD: the day the answer is true for. */
  asOf: string;
  language: Language;
  blocks: Block[];
  /** Everything a reader sees except the source list. */
  text: string;
  /** Ids of the records the answer rests on. */
  records: string[];
  caveats: string[];
  followups: string[];
};
export type NonEmpty<T> = [T, ...T[]];
/** A claim without a source does not compile. */
export type Answer =
  | (Common & { status: 'answered' | 'partial'; citations: NonEmpty<Citation> })
  | (Common & { status: 'abstained' | 'clarify' | 'chat'; citations: Citation[] });
export type AnswerStatus = Answer['status'];
