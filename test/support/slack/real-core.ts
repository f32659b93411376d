// The project's own core over the project's own corpus, for tests end to end.
import { fileURLToPath } from 'node:url';
import type { Core } from '../../../src/contracts/adapter.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { loadPipeline, makeCore } from '../../../src/assay.ts';
import { commands } from '../../../intents/commands.ts';
import { intents } from '../../../intents/index.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const silent = { debug: (): void => undefined, info: (): void => undefined, warn: (): void => undefined, error: (): void => undefined };

/** Slow (reads the corpus): make it once a file. */
export const realCore = (store: Store, publicUrl: string | null = null): Core => {
  const { pipeline } = loadPipeline({ corpus: `${ROOT}corpus`, messages: `${ROOT}intents/messages`, publicUrl, intents });
  return makeCore(pipeline, { store, clock: { now: () => new Date(), today: () => '2026-11-22' }, log: silent, commands });
};
