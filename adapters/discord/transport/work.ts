// Answers under way: how many there may be, and waiting for them at a stop.
export type Work = { /** false: too many under way or stopping, nothing was started. */ run(task: () => Promise<void>): boolean; size(): number; /** Takes nothing more; resolves when all is done or the time is over. */ drain(ms: number): Promise<void>; stopping(): boolean };

/** `limit` tasks at once; a task that throws is reported to `onFault`, never to the process. */
export function makeWork(limit: number, onFault: (error: unknown) => void): Work {
  const under = new Set<Promise<void>>();
  let stopping = false;
  return {
    run(task) {
      if (stopping || under.size >= limit) return false;
      const running: Promise<void> = Promise.resolve().then(task).catch(onFault).finally(() => under.delete(running));
      under.add(running);
      return true;
    },
    size: () => under.size,
    stopping: () => stopping,
    async drain(ms) {
      stopping = true;
      let timer: NodeJS.Timeout | undefined;
      const over = new Promise<void>((resolve) => { timer = setTimeout(resolve, ms); });
      await Promise.race([Promise.allSettled(under), over]);
      clearTimeout(timer);
    },
  };
}
