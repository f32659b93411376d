// Words for messages about something a person typed. Pure. Not for: reading questions (understanding/).
import { distance } from 'fastest-levenshtein';

/** ` (did you mean "--today"?)` when a name of the list is near; otherwise nothing. Bracketed, so that the message can go on after it. */
export function suggestion(word: string, names: readonly string[], prefix = ''): string {
  const near = names.map((name) => ({ name, far: distance(word.toLowerCase(), name.toLowerCase()) })).toSorted((a, b) => a.far - b.far)[0];
  return near !== undefined && near.far <= Math.max(1, Math.floor(near.name.length / 3)) ? ` (did you mean "${prefix}${near.name}"?)` : '';
}

/** Foreign text inside a message: one line, no control characters, at most 60 characters. */
export function shortened(text: string): string {
  const plain = text.slice(0, 200).replace(/[\p{Cc}\p{Cf}]+/gu, ' ').toWellFormed();
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
