// What the digest is handed. It is pure in the middle: facts come in, an Answer goes out; stores, platforms and the clock are ports.
import type { Clock, Deliverer, Log, Meter } from '../contracts/adapter.ts';
import type { Store } from '../contracts/store.ts';
import type { Answer } from '../model/answer.ts';
import type { Document } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import type { AssayRecord } from '../model/record.ts';

/** Everything known. `records` holds every version: withdrawn (retracted) and deprecated ones too. */
export type DigestFacts = {
  /** Differs whenever a record or document does. */
  version: string;
  records: readonly AssayRecord[];
  documents: readonly Document[];
  /** Display name of an id. */
  name(id: string, language: Language): string;
  /** Root of permanent links, or null. */
  publicUrl: string | null;
};

/** Points at which a test may kill the process; the runner awaits each. Production passes none. */
export type Failpoint = 'claim' | 'render' | 'before-send' | 'after-send' | 'before-commit';

export type DigestPorts = {
  /** The same object as long as nothing changed: what is computed from it is kept with it. */
  facts(): DigestFacts;
  /** The core's answer to a followed question. */
  ask(question: string, options: { today: string; language: Language }): Promise<Answer>;
  store: Pick<Store, 'subscriptions' | 'runs' | 'follows'>;
  /** The surface's way of posting; undefined while that adapter is off. */
  deliverer(surface: string): Deliverer | undefined;
  clock: Clock;
  log: Log;
  meter?: Pick<Meter, 'count' | 'gauge'>;
  /** Unique per process: the owner written on claims. */
  owner: string;
  failpoint?: (name: Failpoint) => Promise<void> | void;
};
