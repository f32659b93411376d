// Work that is done once for each thing it is asked of and forgotten together with the thing.

/** `work`, remembered by the identity of its first argument; what else it is given must not change the result while that thing lives. */
export function oncePer<Thing extends object, Beside extends unknown[], Result>(work: (thing: Thing, ...beside: Beside) => Result): (thing: Thing, ...beside: Beside) => Result {
  const done = new WeakMap<Thing, { result: Result }>();
  return (thing, ...beside) => {
    const known = done.get(thing);
    if (known !== undefined) return known.result;
    const result = work(thing, ...beside);
    done.set(thing, { result });
    return result;
  };
}
