// Short pieces of work that wait for each other start one at a time, with a turn of the event loop between two. Whatever else waits (a new
// connection, a health check, a platform's deadline) then waits for one piece, not for all of them.

/** The returned function resolves when it is the caller's turn, in the order of the calls. */
export function takingTurns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((resolve) => { setImmediate(resolve); }));
    return last;
  };
}
