// What a money answer leaves for the next question to mean: the deals told, the agencies asked for. Pure.
import type { Draft } from '../../../src/contracts/intent.ts';
import type { Row } from '../../../src/contracts/ledger.ts';
import type { MoneyQuestion } from './query.ts';

/** One row by its name and agency; several by what the question named, else by the one recipient they share. */
export function focusOf(q: MoneyQuestion, rows: readonly Row[]): NonNullable<Draft['focus']> {
  const recipients = [...new Set(rows.flatMap((r) => r.record.recipient ?? []))];
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return { entities: [only.record.recipient ?? only.record.initiative ?? only.record.id, only.record.agency], set: [only.record.recipient ?? only.record.id] };
  return { entities: q.query.include.recipients.length > 0 ? [...q.query.include.recipients] : recipients.length === 1 ? recipients : [...q.query.include.agencies], set: oneEach(rows) };
}
/** Deals by recipient, lines of one recipient by themselves. */
function oneEach(rows: readonly Row[]): string[] {
  const deals = [...new Map(rows.map((r) => [r.record.deal, r])).values()];
  const recipients = deals.map((r) => r.record.recipient ?? r.record.id);
  return new Set(recipients).size > 1 ? [...new Set(recipients)] : deals.map((r) => (deals.length > 1 ? r.record.id : (r.record.recipient ?? r.record.id)));
}
