// Ticks while the process lives: croner counts the wall clock's seconds, and a watchdog on the monotonic clock starts it anew
// when somebody moved the wall clock back and croner would wait for the old time to come again.
import { Cron } from 'croner';
import type { Log } from '../contracts/adapter.ts';

export type Ticker = { stop(): void };

const EVERY_20_SECONDS = '*/20 * * * * *';
const WATCH_EVERY_MS = 10_000;
/** Three ticks missed. */
const STALLED_AFTER_MS = 60_000;

export type TickerOptions = {
  log: Log;
  monotonicMs: () => number;
  /** For tests. */
  pattern?: string; watchEveryMs?: number; stalledAfterMs?: number;
};

/** `work` is not started again while it runs. A tick that throws is a bug: logged, and the next one comes. */
export function startTicker(work: () => Promise<unknown>, options: TickerOptions): Ticker {
  const { log, monotonicMs } = options;
  let lastTick = monotonicMs();
  let job = schedule();

  function schedule(): Cron {
    return new Cron(options.pattern ?? EVERY_20_SECONDS, { protect: true, unref: true, catch: error => { log.error({ reason: String(error) }, 'a digest tick failed'); } }, async () => {
      lastTick = monotonicMs();
      await work();
    });
  }
  const watchdog = setInterval(() => {
    if (monotonicMs() - lastTick < (options.stalledAfterMs ?? STALLED_AFTER_MS) || job.isBusy()) return;
    log.warn({ stalledMs: Math.round(monotonicMs() - lastTick) }, 'the digest clock stood still (wall clock moved?); it was started again');
    lastTick = monotonicMs();
    job.stop();
    job = schedule();
    void job.trigger();
  }, options.watchEveryMs ?? WATCH_EVERY_MS);
  watchdog.unref();
  return { stop() { clearInterval(watchdog); job.stop(); } };
}
