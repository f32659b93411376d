// A promise with an end: for waiting on what may hang (a database that is away) without hanging ourselves.

/** Rejects after `ms` when `work` has not ended; the work itself is not stopped. */
export const inTime = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => { reject(new Error(`no reply in ${ms} ms`)); }, ms); });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
