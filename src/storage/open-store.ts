// Opens the store: chooses the engine, puts the parts together. The only file of this folder that others import.
import type { Clock, Log } from '../contracts/adapter.ts';
import type { Store } from '../contracts/store.ts';
import { BOUNDS, type Bounds } from './bounds.ts';
import { connect, describe, engineOf, type Place } from './connection.ts';
import { createConversations } from './conversations.ts';
import { createDeliveries } from './deliveries.ts';
import { createDigestRuns } from './digest-runs.ts';
import { createFeedback } from './feedback.ts';
import { createFollows } from './follows.ts';
import { createGaps } from './gaps.ts';
import { Guard } from './guard.ts';
import { createInstallations } from './installations.ts';
import { Journal } from './journal.ts';
import type { Step } from './migrations.ts';
import type { Parts } from './parts.ts';
import { createPermalinks } from './permalinks.ts';
import { createSeal } from './seal.ts';
import { createSubscriptions } from './subscriptions.ts';

export type StoreSettings = Place & {
  /** 32 bytes as hex or base64, several separated by commas (the first seals); null: installations cannot be kept. */
  encryptionKey: string | null;
  log: Log;
  clock: Clock;
  /** For tests. */
  bounds?: Partial<Bounds>;
  steps?: readonly Step[];
  pulseEveryMs?: number;
};

/** Never rejects: with a broken place it starts in trouble, `health()` says why, and it comes back by itself. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const guard = new Guard({
    open: onLost => connect(settings, onLost, settings.steps),
    journal: new Journal(), log: settings.log, now: () => settings.clock.now(),
    ...(settings.pulseEveryMs === undefined ? {} : { pulseEveryMs: settings.pulseEveryMs }),
  });
  await guard.start();
  const parts: Parts = { guard, log: settings.log, bounds: { ...BOUNDS, ...settings.bounds } };
  return {
    engine: engineOf(settings),
    conversations: createConversations(parts), deliveries: createDeliveries(parts), feedback: createFeedback(parts), gaps: createGaps(parts),
    installations: createInstallations(parts, createSeal(settings.encryptionKey)), permalinks: createPermalinks(parts),
    subscriptions: createSubscriptions(parts), runs: createDigestRuns(parts), follows: createFollows(parts),
    async health() {
      const { trouble } = guard;
      if (trouble === undefined) return { ok: true, reason: describe(settings) };
      return { ok: false, reason: `${describe(settings)}: ${trouble.reason}; since ${trouble.since.toISOString()}; conversations stay in memory, digests wait` };
    },
    close: () => guard.close(),
  };
}
