// The only file that reads process.env. Not for: judging what stands in it.
export type Environment = Readonly<Record<string, string | undefined>>;

/** A copy, so that what is read once stays as it was. */
export function readEnvironment(): Environment {
  return { ...process.env };
}
