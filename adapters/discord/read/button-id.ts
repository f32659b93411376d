// The name a button carries: everything needed to act on it after a restart. Pure.
import { CUSTOM_ID } from '../limits.ts';

export const ACTIONS = ['more', 'sources', 'chart', 'csv', 'share', 'wrong', 'next', 'note'] as const;
export type Action = (typeof ACTIONS)[number];
/** `page` counts from 0 and is used by `more` and `sources`. */
export type ButtonId = { action: Action; page: number; answer: string };

const FORM = /^assay:([a-z]+):(\d{1,3}):(.{1,90})$/s;

/** null when the answer's id is too long for Discord: then the answer goes out without buttons. */
export function writeButtonId({ action, page, answer }: ButtonId): string | null {
  const id = `assay:${action}:${page}:${answer}`;
  return id.length <= CUSTOM_ID && FORM.test(id) ? id : null;
}

/** null for anything that is not ours: another version's button, a forged one. */
export function readButtonId(id: string): ButtonId | null {
  const [, action, page, answer] = FORM.exec(id) ?? [];
  const known = ACTIONS.find((name) => name === action);
  return known === undefined || page === undefined || answer === undefined ? null : { action: known, page: Number(page), answer };
}
