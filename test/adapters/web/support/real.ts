// The real core over the real corpus and a store in a temporary folder, as main.ts wires it; for end-to-end tests and benches.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../../../intents/commands.ts';
import { intents } from '../../../../intents/index.ts';
import { loadPipeline, makeCore } from '../../../../src/assay.ts';
import type { Clock, Core } from '../../../../src/contracts/adapter.ts';
import type { Store } from '../../../../src/contracts/store.ts';
import { silentLog } from '../../../../src/observe/log.ts';
import { openStore } from '../../../../src/storage/open-store.ts';

export type RealCore = { core: Core; store: Store; clock: Clock; close(): Promise<void> };

export async function openReal(today = '2026-11-22'): Promise<RealCore> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-web-'));
  const clock: Clock = { now: () => new Date(`${today}T10:00:00Z`), today: () => today };
  const store = await openStore({ databaseUrl: null, dataDir: folder, encryptionKey: null, log: silentLog, clock });
  const { pipeline } = loadPipeline({ corpus: 'corpus', messages: 'intents/messages', publicUrl: null, intents });
  return {
    core: makeCore(pipeline, { store, clock, log: silentLog, commands }), store, clock,
    async close() { await store.close(); rmSync(folder, { recursive: true, force: true }); },
  };
}
