// A clock for leases and waits: starts at the wall clock's time and then only runs forward with the monotonic clock,
// so that an administrator moving the wall clock neither ends another process's lease nor stretches a wait.
// Not for: local days (the wall clock decides those).

export type SteadyClock = { now(): number };

/** `monotonicMs` is performance.now in production. */
export function steadyClock(wallMs: number, monotonicMs: () => number): SteadyClock {
  const start = monotonicMs();
  return { now: () => Math.round(wallMs + monotonicMs() - start) };
}
