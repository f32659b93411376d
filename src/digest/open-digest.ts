// Puts the digest together: the desk for commands, the runner and the ticker. The only file of this folder that main imports.
import type { DigestDesk } from '../contracts/adapter.ts';
import { createDesk } from './desk.ts';
import { createFollowWatch } from './follow.ts';
import type { OutboxPorts } from './outbox.ts';
import type { DigestPorts } from './ports.ts';
import { Runner } from './runner.ts';
import { type SteadyClock, steadyClock } from './steady-clock.ts';
import { startTicker, type Ticker } from './ticker.ts';

export type Digest = {
  desk: DigestDesk;
  /** Starts ticking; call it once the adapters run. */
  start(): void;
  /** One look at everything that is due, awaited to its end; for tests and one-shot use. */
  tickOnce(): Promise<void>;
  /** No new work; what is under way gets `graceMs` to end. What does not is taken over by its lease. */
  stop(graceMs: number): Promise<void>;
};
/** `chance` replaces clock and randomness of leases and waits in tests. */
export function openDigest(ports: DigestPorts, chance: { steady?: SteadyClock; random?: () => number } = {}): Digest {
  const outbox: OutboxPorts = {
    runs: ports.store.runs, log: ports.log, owner: ports.owner, random: chance.random ?? Math.random,
    steady: chance.steady ?? steadyClock(ports.clock.now().getTime(), () => performance.now()),
    ...(ports.failpoint === undefined ? {} : { failpoint: ports.failpoint }),
  };
  const runner = new Runner({ ...ports, outbox });
  const follows = createFollowWatch(ports, outbox);
  let ticker: Ticker | undefined;

  async function tick(): Promise<void> {
    await runner.tick();
    await follows.tick();
  }
  async function idle(): Promise<void> {
    await Promise.all([runner.idle(), follows.idle()]);
  }
  return {
    desk: createDesk(ports, runner),
    start() { ticker ??= startTicker(tick, { log: ports.log, monotonicMs: () => performance.now() }); },
    async tickOnce() { await tick(); await idle(); },
    async stop(graceMs) {
      ticker?.stop();
      ticker = undefined;
      const timer = Promise.withResolvers<void>();
      const timeout = setTimeout(() => { timer.resolve(); }, graceMs);
      await Promise.race([idle(), timer.promise]);
      clearTimeout(timeout);
    },
  };
}
