// Agencies that have announced notices and no firm money yet: told beside a sum they are not in. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { Row, RowFilter } from '../../../src/contracts/ledger.ts';
import { AGENCIES } from './filter.ts';
import type { MoneyQuestion } from './query.ts';

const asksFirm = (q: MoneyQuestion): boolean => q.query.include.kinds.join() === 'firm';

/** "Firm money of EXIM, DOE, DoD and DFC", or of the government as a whole: an agency with notices only is told beside the sum. */
export function noticesOnly(q: MoneyQuestion, world: World): Row[] {
  const { include, either, exclude } = q.query;
  const ofAll = (Object.keys(include) as (keyof RowFilter)[]).every((k) => k === 'kinds' || include[k].length === 0);
  const asked = ofAll ? AGENCIES : include.agencies;
  if (either !== undefined || !asksFirm(q) || asked.length < 2 || exclude.some((f) => f.kinds.includes('notice'))) return [];
  const { rows } = world.ledger.select(q.query);
  const without = asked.filter((a) => !rows.some((r) => r.record.agency === a));
  return without.length === 0 ? [] : world.ledger.select({ ...q.query, include: { ...include, agencies: without, kinds: ['notice'] } }).rows;
}
/** Notices of agencies that a table of firm money by agency has no group for. */
export function noticesBeside(q: MoneyQuestion, rows: readonly Row[], world: World): Row[] {
  if (!asksFirm(q)) return [];
  const notices = world.ledger.select({ ...q.query, include: { ...q.query.include, kinds: ['notice'] } }).rows;
  return notices.filter((n) => !rows.some((r) => r.record.agency === n.record.agency));
}
