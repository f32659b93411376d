// What an adapter is and all it is handed. An adapter reads a platform's events, asks the core, renders the neutral Answer;
// it holds no knowledge of its own. Not for: how any of these ports is made (main.ts wires them).
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, Block, Citation } from '../model/answer.ts';
import type { Language } from '../model/language.ts';
import type { Question } from '../model/question.ts';
import type { Paragraph } from '../model/document.ts';
import type { AssayRecord } from '../model/record.ts';
import type { Store } from './store.ts';

export type LedgerField = 'agency' | 'stage' | 'instrument' | 'country' | 'state' | 'mineral' | 'recipient' | 'month' | 'funder_class';
/** Values are those that `options` offers (ids or enum words); unknown values come back as a `clarify` answer naming what is allowed. */
export type FinancingRequest = {
  groupBy?: LedgerField;
  agency?: string; stage?: string; instrument?: string; country?: string; state?: string; mineral?: string; recipient?: string; funder_class?: string;
  /** Inclusive days or months, YYYY-MM or YYYY-MM-DD. */
  from?: string; to?: string;
  /** Filters in plain words, e.g. "debt over $100 million without Korea Zinc". */
  text?: string;
  language?: Language; today?: string;
};
/** One row of the ledger as a page or file shows it. `amountUsd` is whole dollars, absent when the source gives none. */
export type LedgerRow = {
  record: string; label: string; agency: string; funderClass: string; recipient: string | null; stage: string; kindOfMoney: string; instrument: string;
  amountUsd: number | null; amountText: string; amountKind: string; country: string | null; states: string[]; minerals: string[]; date: string | null;
  counted: boolean; leftOutBecause: string | null; citations: Citation[];
};
export type DocumentSummary = { id: string; title: string; short: string; publisher: string | null; published: string; publishedBasis: 'stated' | 'inferred'; publishedFrom: string | null; original: string; paragraphs: number; records: number; verbatim: boolean; url: string | null };
export type DocumentView = DocumentSummary & { body: (Paragraph & { records: string[] })[] };
export type RecordView = { record: AssayRecord; title: string; statement: string; citations: Citation[]; citedBy: string[]; history: { recorded: string; what: string }[] };
export type Coverage = { documents: number; records: number; newestSource: string; oldestSource: string; corpusVersion: string; codeVersion: string };

/** The shared core as adapters see it. Every call is safe with any input; expected failures are Answers, never throws. */
export type Core = {
  ask(question: Question): Promise<Answer>;
  /** The financing command: totals by kind of money, table, chart, what was left out. */
  financing(request: FinancingRequest): Answer;
  agreements(request: { country?: string; status?: string; language?: Language; today?: string }): Answer;
  country(nameOrCode: string, options?: { language?: Language; today?: string }): Answer;
  timeline(request: { about?: string; from?: string; to?: string; language?: Language; today?: string }): Answer;
  sources(options?: { language?: Language; today?: string }): Answer;
  help(options?: { language?: Language; today?: string }): Answer;
  /** Choices for autocomplete, best first, at most `limit` (default 25); matching folds case, accents and typos. */
  options(field: LedgerField | 'agreement_country' | 'agreement_status' | 'about', prefix: string, limit?: number): { value: string; label: string }[];
  /** Rows that fit every field and the words of the request; `groupBy` changes nothing. */
  ledger(request?: FinancingRequest): LedgerRow[];
  /** Replays a permalink's very bytes; `stale` says the corpus or code has changed since. */
  permalink(id: string): Promise<{ answer: Answer; question: string; stale: boolean } | undefined>;
  documents(): DocumentSummary[];
  document(id: string): DocumentView | undefined;
  record(id: string): RecordView | undefined;
  records(kind?: string): AssayRecord[];
  suggestions(language?: Language): string[];
  coverage(): Coverage;
};

/** Who asks for a digest command and where; `mayManage` is decided by the platform's own permissions. */
export type DigestCaller = { surface: string; workspace: string; channel: string; user: string; userName?: string; mayManage: boolean; language?: Language };
/** `digest on|off|status|preview|now|pause|resume ...` and `follow|unfollow ...`: the same words on every surface. */
export type DigestDesk = { command(text: string, caller: DigestCaller): Promise<Answer> };

/** One thing to post; `key` is unique per post (at most 25 characters) and serves as nonce or metadata. */
export type Post = { key: string; channel: string; workspace: string; answer: Answer; silent?: boolean };
export type SendOutcome =
  | { kind: 'sent'; message: string }
  | { kind: 'retry'; afterMs: number; reason: string }
  /** Channel gone, archived, bot removed, token revoked: trying again cannot help. */
  | { kind: 'dead'; reason: string }
  /** The request left but no reply came: it may or may not have been posted. */
  | { kind: 'unknown'; reason: string };
/** Implemented by adapters that can post unasked. `find` looks an earlier post up by its key where the platform allows. */
export type Deliverer = { surface: string; send(post: Post): Promise<SendOutcome>; find?(post: Post): Promise<'posted' | 'absent' | 'cannot-know'>; tellOwner?(caller: { workspace: string; channel: string; user: string }, text: string): Promise<void> };

/** Drawing and files made from blocks, shared by all surfaces. PNG bytes, SVG and CSV text; `linkOf` makes a bar of the SVG a link. */
export type Chart = Extract<Block, { kind: 'chart' }>;
export type Drawing = { svg(block: Chart, linkOf?: (bar: Chart['bars'][number], index: number) => string | undefined): string; png(block: Extract<Block, { kind: 'chart' }>): Promise<Uint8Array>; csv(answer: Answer): string };

export type Log = { debug(fields: object, message: string): void; info(fields: object, message: string): void; warn(fields: object, message: string): void; error(fields: object, message: string): void };
/** Counters and histograms by fixed names; labels never hold text of a question. */
export type Meter = { question(surface: string, status: string, ms: number): void; count(name: string, labels?: Record<string, string>): void; gauge(name: string, value: number, labels?: Record<string, string>): void; text(): Promise<string> };
export type Clock = { now(): Date; today(): string };

export type AdapterPorts = { core: Core; digest: DigestDesk; store: Store; drawing: Drawing; log: Log; meter: Meter; clock: Clock; publicUrl: string | null };
export type Health = { ok: boolean; reason: string };
/** Paths an adapter wants under the process's own HTTP server (e.g. `/slack/`), for the composition root to mount. */
export type HttpRoutes = { prefix: string; handle(request: IncomingMessage, response: ServerResponse): void };
export type RunningAdapter = { name: string; health(): Health; deliverer?: Deliverer; /** Finishes what it began, then closes. */ stop(): Promise<void>; address?: string; routes?: HttpRoutes };
/** `start` rejects only for a broken machine; wrong settings are found earlier, by config. */
export type Adapter<Settings> = { name: string; start(settings: Settings, ports: AdapterPorts): Promise<RunningAdapter> };
