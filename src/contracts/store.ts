// What Assay remembers, free of any database. Two engines stand behind it (storage/): node:sqlite and PostgreSQL.
// Times are epoch milliseconds handed in by the caller; texts are bounded by the caller or refused.
// Not for: facts (they live in corpus/), question texts of people (only gaps keep a scrubbed question).

/** The database cannot be reached and the call has no safe fallback: reads of permalinks and installations, everything of digests and
 * follows, lists. Conversations, claims of deliveries, feedback, gaps and permalinks never reject: they go on in memory and catch up. */
export class StoreUnavailable extends Error {
  readonly code = 'STORE_UNAVAILABLE';
}

/** One remembered turn of a conversation; `state` is opaque JSON of the core (at most 16 KiB). */
export type Conversations = {
  get(key: string, now: number): Promise<string | undefined>;
  /** Keeps it until `now + ttlMs`; the oldest go when more than the store's bound are kept. */
  put(key: string, state: string, now: number, ttlMs: number): Promise<void>;
  delete(key: string): Promise<void>;
};
export type Deliveries = {
  /** true for exactly one caller per key over all processes; false for everyone after. Kept for `ttlMs`. */
  claim(key: string, now: number, ttlMs: number): Promise<boolean>;
};
export type FeedbackEntry = { answer: string; surface: string; user: string; verdict: 'up' | 'down'; comment?: string; at: number };
export type Feedback = { /** Last write per (answer, user) wins. */ put(entry: FeedbackEntry): Promise<void>; list(limit: number): Promise<FeedbackEntry[]> };
export type GapEntry = { question: string; reason: string; language: string; times: number; firstAt: number; lastAt: number };
export type Gaps = { /** Same folded question counts up. */ add(question: string, reason: string, language: string, now: number): Promise<void>; list(limit: number): Promise<GapEntry[]> };
/** `data` is the platform's installation as JSON; the store encrypts it with the configured key and never logs it. */
export type Installations = { save(key: string, data: string, now: number): Promise<void>; find(key: string): Promise<string | undefined>; delete(key: string): Promise<void>; keys(): Promise<string[]> };
export type StoredAnswer = { id: string; question: string; today: string; language: string; mode: string; corpusVersion: string; codeVersion: string; answer: string; at: number };
export type Permalinks = { put(entry: StoredAnswer): Promise<void>; get(id: string): Promise<StoredAnswer | undefined> };

export type Cadence = 'daily' | 'weekdays' | 'weekly';
export type Subscription = {
  id: string; surface: string; workspace: string; channel: string; owner: string; ownerName: string;
  /** Local wall time HH:MM and IANA zone. */
  time: string; zone: string; cadence: Cadence; /** ISO weekday 1-7, weekly only. */ weekday: number | null;
  topics: string[]; quiet: 'silent' | 'line'; language: string;
  state: 'on' | 'paused'; pausedBecause: string | null; failures: number;
  /** What was already told: recorded-time watermark and the digest state as JSON. */
  seen: string; createdAt: number; updatedAt: number;
};
export type Subscriptions = { put(s: Subscription): Promise<void>; get(id: string): Promise<Subscription | undefined>; find(surface: string, workspace: string, channel: string): Promise<Subscription | undefined>; delete(id: string): Promise<boolean>; list(): Promise<Subscription[]>;
  /** Writes only what the digest itself moves, so that a command changing the time meanwhile is not undone; false when it is gone. */
  advance(id: string, change: Partial<Pick<Subscription, 'seen' | 'state' | 'pausedBecause' | 'failures'>>, now: number): Promise<boolean> };
export type RunStatus = 'claimed' | 'sending' | 'sent' | 'unknown' | 'failed' | 'skipped';
/** One digest of one subscription on one local date: the outbox row. */
export type DigestRun = { subscription: string; day: string; status: RunStatus; owner: string; leaseUntil: number; attempts: number; key: string; content: string | null; message: string | null; reason: string | null; updatedAt: number };
export type DigestRuns = {
  /** Exactly one owner over all processes; an expired lease in `claimed` or `sending` may be taken over (attempts + 1). */
  claim(subscription: string, day: string, owner: string, key: string, now: number, leaseMs: number): Promise<DigestRun | undefined>;
  /** false when the caller is no longer the owner. */
  update(subscription: string, day: string, owner: string, change: Partial<Pick<DigestRun, 'status' | 'content' | 'message' | 'reason' | 'leaseUntil'>>, now: number): Promise<boolean>;
  get(subscription: string, day: string): Promise<DigestRun | undefined>;
  list(subscription: string, limit: number): Promise<DigestRun[]>;
};
export type Follow = { id: string; surface: string; workspace: string; channel: string; user: string; question: string; language: string; fingerprint: string; answerText: string; createdAt: number };
export type Follows = { put(f: Follow): Promise<void>; list(): Promise<Follow[]>; find(surface: string, workspace: string, channel: string, user: string): Promise<Follow[]>; delete(id: string): Promise<boolean> };

export type Store = {
  engine: 'sqlite' | 'postgres' | 'memory';
  conversations: Conversations; deliveries: Deliveries; feedback: Feedback; gaps: Gaps; installations: Installations; permalinks: Permalinks;
  subscriptions: Subscriptions; runs: DigestRuns; follows: Follows;
  /** What /readyz shows; answers go on while it is not ok. */
  health(): Promise<{ ok: boolean; reason: string }>;
  close(): Promise<void>;
};
