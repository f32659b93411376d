// How the service ends: SIGINT and SIGTERM ask for it, a second one insists; a fault that nobody caught is logged and ends it at once.
import type { Log } from '../contracts/adapter.ts';

/** A stop that takes longer is cut off. Unit: milliseconds. */
const LONGEST_STOP_MS = 25_000;
/** Ctrl-C under npm comes twice: from the terminal and passed on by npm. Later than this it is a person who insists. Unit: milliseconds. */
const ECHO_MS = 500;

/** `asked` resolves at the first signal. */
export function stopOnSignal(log: Log): { asked: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let firstAt: number | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    const at = performance.now();
    if (firstAt !== undefined) {
      if (at - firstAt > ECHO_MS) process.exit(1);
      return;
    }
    firstAt = at;
    log.info({ signal }, 'stopping: no new work, what is under way is finished');
    setTimeout(() => {
      log.error({ afterMs: LONGEST_STOP_MS }, 'stopping took too long and is cut off');
      process.exit(1);
    }, LONGEST_STOP_MS).unref();
    resolve();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  process.on('uncaughtException', (fault, origin) => {
    log.error({ fault, origin }, 'a fault that nobody caught; the process ends');
    process.exit(1);
  });
  return { asked: promise };
}
