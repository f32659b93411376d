// The one line of the ledger that a part of a question points to. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { KindOfMoney, Row } from '../../../src/contracts/ledger.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { filterOf } from './filter.ts';
import { lineMeant } from './names.ts';

/** Names that stand in a part of the question. */
export const namedIn = (part: string, reading: Reading): Reading['mentions'] => reading.mentions.filter((m) => part.includes(m.surface));
/** The one line a name or an amount points to; of several the agency's own firm money. */
export function lineOf(part: string, kinds: readonly KindOfMoney[], reading: Reading, world: World): Row | undefined {
  const { amounts } = world.read(part);
  const f = filterOf(part, namedIn(part, reading), world);
  const meant = lineMeant(part, f.recipients, amounts, world);
  const rows = amounts.length > 0 && f.recipients.length + f.countries.length + f.states.length + meant.length === 0 && !/\bthe\b/iu.test(part) ? [] : world.ledger.rows().filter((r) => r.usd !== null && (meant.length > 0 ? meant.includes(r.record.id) : [r.record.recipient ?? '', r.record.initiative ?? ''].some((id) => f.recipients.includes(id)) || (f.recipients.length === 0 && (f.countries.length + f.states.length > 0 ? [...r.record.countries, ...r.record.states].some((id) => f.countries.includes(id) || f.states.includes(id)) : amounts.length > 0))));
  const priced = rows.filter((r) => amounts.length === 0 || amounts.some((a) => a.usd === r.usd));
  return priced.find((r) => r.counted && r.kind !== null && kinds.includes(r.kind)) ?? priced.find((r) => r.counted && (r.kind === 'firm' || r.kind === 'notice')) ?? priced.find((r) => r.counted);
}
