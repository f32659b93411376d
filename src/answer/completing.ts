// Statements that meet what the best one leaves unmet: a question with several parts is answered by several records.
import type { Found } from '../contracts/intent.ts';

/** Share of the best score below which a record is no part of the answer. */
const NEAR = 0.55;

/** In order of score, each meets a demand that none before it meets and shares one with the best; empty when nothing is missing. */
export function completing(best: Found, ranked: readonly Found[]): Found[] {
  const unmet = new Set(best.missing);
  const shared = new Set(best.matched);
  const chosen: Found[] = [];
  for (const f of ranked) {
    if (unmet.size === 0 || f.score < best.score * NEAR) break;
    if (f === best || f.record.kind === 'gap' || !f.matched.some((m) => shared.has(m))) continue;
    const gained = f.matched.filter((m) => unmet.has(m));
    if (gained.length === 0) continue;
    gained.forEach((m) => unmet.delete(m));
    chosen.push(f);
  }
  return chosen;
}
