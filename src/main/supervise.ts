// Starts an adapter and keeps trying while its platform is out of reach, so that one platform down keeps nothing else from running.
// A platform that refuses the token itself is not asked again. Not for: losing a connection later (adapters mend that themselves).
import type { Health, Log, RunningAdapter } from '../contracts/adapter.ts';

export type Part = {
  name: string;
  running(): RunningAdapter | undefined;
  health(): Health;
  /** Waits until it runs, is refused or `ms` have passed; a refusal is the sentence to end with, else null. */
  firstLook(ms: number): Promise<string | null>;
  stop(): Promise<void>;
};
/** Between two attempts, longer each time. Unit: milliseconds. */
const WAITS_MS = [2_000, 5_000, 15_000, 60_000];

/** `start` rejects with an error that has `setting` when the token was refused. */
export function supervise(name: string, start: () => Promise<RunningAdapter>, log: Log, waitsMs: readonly number[] = WAITS_MS): Part {
  let state: { kind: 'starting'; reason: string } | { kind: 'running'; adapter: RunningAdapter } | { kind: 'refused'; reason: string } = { kind: 'starting', reason: 'not connected yet' };
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let attempt: Promise<void> = run(0);

  async function run(tries: number): Promise<void> {
    try {
      const adapter = await start();
      state = { kind: 'running', adapter };
      if (stopped) await adapter.stop();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (error instanceof Error && 'setting' in error) {
        state = { kind: 'refused', reason };
        return;
      }
      state = { kind: 'starting', reason };
      const wait = waitsMs[Math.min(tries, waitsMs.length - 1)] ?? 0;
      log.warn({ part: name, reason, againInMs: wait }, 'a part could not start');
      if (!stopped) timer = setTimeout(() => { attempt = run(tries + 1); }, wait);
    }
  }
  return {
    name,
    running: () => (state.kind === 'running' ? state.adapter : undefined),
    health: () => (state.kind === 'running' ? state.adapter.health() : { ok: false, reason: state.reason }),
    async firstLook(ms) {
      const patience = Promise.withResolvers<void>();
      const clock = setTimeout(patience.resolve, ms);
      await Promise.race([attempt, patience.promise]);
      clearTimeout(clock);
      return state.kind === 'refused' ? state.reason : null;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      if (state.kind === 'running') await state.adapter.stop();
    },
  };
}
