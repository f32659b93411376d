// Work that is under way: counted so that stop() can finish it, bounded so that a burst gets "busy" instead of a dead process,
// and stoppable per thread for Slack's stop button.

export type Job = { readonly stopped: boolean };
export type Jobs = {
  /** Runs `work`; `busy` runs instead when too much is under way. Rejections of `work` come out. */
  run(thread: string, work: (job: Job) => Promise<void>, busy: () => Promise<void>): Promise<void>;
  /** Marks the jobs of a thread; the number of them. */
  stop(thread: string): number;
  active(): number;
  /** Resolves when nothing is under way or `ms` have passed. */
  drain(ms: number): Promise<void>;
};

/** More answers at once than this are refused with "busy"; each holds one open call to Slack. */
const MOST_JOBS = 1_000;

/** Turns of the event loop between two answers: answering is work of the processor, and an HTTP request needs a few turns until it is acknowledged. */
const TURNS_BETWEEN = 5;
const breathe = async (): Promise<void> => {
  for (let i = 0; i < TURNS_BETWEEN; i += 1) await new Promise((resolve) => { setImmediate(resolve); });
};

export const createJobs = (most: number = MOST_JOBS): Jobs => {
  const running = new Map<{ stopped: boolean }, string>();
  let idle: (() => void)[] = [];
  let turn: Promise<void> = Promise.resolve();
  const nextTurn = (): Promise<void> => (turn = turn.then(breathe));
  return {
    async run(thread, work, busy) {
      if (running.size >= most) return busy();
      const job = { stopped: false };
      running.set(job, thread);
      try {
        await nextTurn();
        await work(job);
      } finally {
        running.delete(job);
        if (running.size === 0) {
          for (const wake of idle) wake();
          idle = [];
        }
      }
    },
    stop(thread) {
      const mine = [...running].filter(([, of]) => of === thread).map(([job]) => job);
      for (const job of mine) job.stopped = true;
      return mine.length;
    },
    active: () => running.size,
    async drain(ms) {
      if (running.size === 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        idle.push(() => { clearTimeout(timer); resolve(); });
      });
    },
  };
};
