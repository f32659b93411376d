// "how much in total?", "the average?", "which are abroad?" after an answer about money: asked of the same lines. Pure.
import type { Turn } from '../../contracts/intent.ts';
import type { Reading } from '../../model/reading.ts';

const MONEY = new Set(['financing', 'compare', 'verify-money']);
const OF_LINES = /\b(?:how much|how many|total|altogether|in total|sum|average|median|largest|biggest|smallest|bigger|smaller|larger|lowest|highest|which|without|excluding|only|count|share|percentage|add|them|that|together|both|abroad|by (?:month|agency|state|country|mineral|instrument|company))\b/iu;
const MAX_WORDS = 12;

export function narrowed(text: string, reading: Reading, last: Turn): string[] {
  const rows = last.records.filter((id) => id.startsWith('financing:')).length;
  if (!(MONEY.has(last.intent) || rows > 1) || reading.mentions.some((m) => m.kind !== 'mineral') || reading.words.length > MAX_WORDS || !OF_LINES.test(text)) return [];
  if (last.focus.set.length === 1 && /\b(?:it|its)\b/iu.test(text)) return [];
  const counted = /\b(?:these|those|them|all|both|the) ?(two|three|four)?\b/iu.exec(text);
  const n = counted === null ? 0 : /^both/iu.test(counted[0]) ? 2 : ['two', 'three', 'four'].indexOf((counted[1] ?? '').toLowerCase()) + 2;
  if (n > 1 && n < 5 && counted?.[1] !== undefined && new Set(last.focus.set).size !== n) return [];
  if (/^\W*(?:and|what about|how about)\b.{0,12}$/iu.test(text) || reading.terms.some((t) => !t.known) || reading.dates.length > 0) return [];
  const own = text.replace(/[?.! ]+$/u, '').replace(/\b(?:of )?(?:them|those|these|that|it|this|both)\b/giu, (w) => (/both/iu.test(w) ? 'together' : '')).replace(/\s+/gu, ' ').trim();
  const rest = last.reading.text.replace(/^\W*(?:which|what|who|how much|how many|list|show|name|give me|tell me)\b/iu, '');
  return [`${own}; ${rest}`];
}
