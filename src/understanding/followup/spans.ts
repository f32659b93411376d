// "Between 20 and 100?", "above 50?": new bounds in the place of those of the last question, in its unit. Pure.
const UNIT = '(?: ?(million|billion|thousand|m|bn|k|tons?|tonnes?|gigawatts?)\\b)';
const SUM = `(?:\\$?\\d[\\d.,]*${UNIT}?|(?:half )?an? (?:m|b)illion|one (?:m|b)illion)`;
const BOUNDS = `(?:(?:between|from) ${SUM} (?:and|to) ${SUM}|(?:below|under|above|over|beyond|exceeding|(?:more|less|fewer|bigger|larger|smaller|higher|lower) than|at least|at most|up to|no more than) ${SUM})`;
const ONLY = new RegExp(`^\\W*(?:(?:those|the ones|deals|only|just) )?${BOUNDS}\\W*$`, 'iu');
const HELD = new RegExp(BOUNDS, 'iu');

/** The last question with the new bounds; null when either has none. */
export function rebound(text: string, question: string): string | null {
  const then = HELD.exec(question);
  const now = ONLY.test(text) ? HELD.exec(text)?.[0] : undefined;
  if (then === null || now === undefined) return null;
  const unit = then.slice(1).find((u) => u !== undefined);
  const whole = unit === undefined || /\p{L}illion\b/u.test(now) || new RegExp(UNIT, 'iu').test(now) ? now : `${now.trimEnd()} ${unit}`;
  return question.slice(0, then.index) + whole + question.slice(then.index + then[0].length);
}
