// How the process ends: the numbers scripts rely on; never renumbered.
export const exitCodes = {
  done: 0,
  /** The data is at fault: a corpus file, a line of a batch, an original that was refused. */
  data: 1,
  /** The call is at fault: an unknown option, an empty question, a wrong setting. */
  usage: 2,
} as const;
