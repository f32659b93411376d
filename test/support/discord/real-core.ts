// The real core over the real corpus, for end-to-end tests.
import type { Core } from '../../../src/contracts/adapter.ts';
import { loadPipeline, makeCore } from '../../../src/assay.ts';
import { commands } from '../../../intents/commands.ts';
import { intents } from '../../../intents/index.ts';
import type { House } from './house.ts';

let loaded: ReturnType<typeof loadPipeline> | undefined;

/** `root` is the project's folder; the corpus is read once a process. */
export function realCore(house: House, root: string): Core {
  loaded ??= loadPipeline({ corpus: `${root}/corpus`, messages: `${root}/intents/messages`, publicUrl: 'https://assay.example', intents });
  return makeCore(loaded.pipeline, { store: house.ports.store, clock: house.ports.clock, log: house.ports.log, commands });
}
