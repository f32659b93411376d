// The largest, the smallest, both ends, the best of each group and the oldest or newest told. Pure.
import type { Draft, DraftBlock, World } from '../../../src/contracts/intent.ts';
import type { Row } from '../../../src/contracts/ledger.ts';
import { focusOf } from './focus.ts';
import { bySize } from './lines.ts';
import type { Of } from './outcome.ts';
import { totalsText } from './sums.ts';
import { amountText, label, leftOutBlocks, rowRefs, rowSentence, shortAgency, sum, tableOf, withAmount, withKind } from './words.ts';

const CITED = 12;
/** "The largest is A"; "the three largest are A, B and C." */
const many = (rows: readonly Row[], wish: string, world: World): string => `${world.say(`money.${wish}-n`, { n: rows.length })} ${world.list(rows.map((r) => withAmount(r, world)))}.`;
const excluded = (left: readonly Row[], world: World): DraftBlock[] => leftOutBlocks(left.filter((r) => r.because === 'excluded'), world);
/** Money of other kinds, so that nobody takes what was told for all there is. */
export const otherKinds = (rows: readonly Row[], world: World): DraftBlock => ({ kind: 'notice', tone: 'info', text: world.say('money.other-kinds', { rows: world.list(rows.map((r) => withKind(r, world))) }), cites: rowRefs(rows) });

export function tellExtreme(f: Of<'extreme'>, world: World): Draft {
  const [first] = f.best;
  const totals = world.ledger.totals(f.best);
  const lead = f.best.length === 1 && first !== undefined
    ? `${world.say(f.q.place > 1 ? 'money.nth' : `money.${f.q.wish}`, { name: label(first, world), amount: amountText(first, world), n: f.q.place })} ${rowSentence(first, world)}`
    : `${many(f.best, f.q.wish, world)} ${totalsText(totals, world)} ${world.say('money.ours')}`;
  const larger = f.rows.filter((r) => !f.best.includes(r) && r.kind !== first?.kind && (r.usd ?? 0) >= (first?.usd ?? 0));
  const others = f.q.wish === 'largest' ? larger.toSorted(bySize).slice(0, 3) : [];
  return {
    status: 'answered', records: f.best.map((r) => r.record.id), derived: [f.best.length, f.q.place, ...totals.map((t) => t.usd)], refs: rowRefs(f.rows).slice(0, CITED), focus: focusOf(f.q, f.best),
    blocks: [{ kind: 'paragraph', text: lead, cites: rowRefs(f.best) }, ...(f.best.length > 1 ? [tableOf(f.best, world)] : []), ...(others.length > 0 ? [otherKinds(others, world)] : []), ...excluded(f.left, world)],
  };
}
/** Both ends of a list; how far apart they are when that was asked. */
export function tellEnds(f: Of<'ends'>, world: World): Draft {
  const [high, low] = [f.high[0], f.low[0]];
  const shown = [...new Map([...f.high, ...f.low].map((r) => [r.record.id, r])).values()];
  const end = (rows: readonly Row[], wish: 'largest' | 'smallest'): string => (rows.length === 1 && rows[0] !== undefined ? world.say(`money.${wish}`, { name: label(rows[0], world), amount: amountText(rows[0], world) }) : many(rows, wish, world));
  const apart = (high?.usd ?? 0) - (low?.usd ?? 0);
  const text = `${end(f.high, 'largest')} ${end(f.low, 'smallest')}${f.apart ? ` ${world.say('money.apart', { amount: world.money(apart) })}` : ''}`;
  return {
    status: 'answered', records: shown.map((r) => r.record.id), derived: [apart, f.high.length, f.low.length, shown.length], refs: rowRefs(f.rows).slice(0, CITED), focus: focusOf(f.q, shown),
    blocks: [{ kind: 'paragraph', text, cites: rowRefs(shown) }, tableOf(shown, world), ...excluded(f.left, world)],
  };
}
/** The largest of each group, or of each part of the question; their sum when asked. */
export function tellEach(f: Of<'each'>, world: World): Draft {
  const summed = f.q.summed && new Set(f.bests.map((r) => r.kind)).size === 1;
  const together = summed ? ` ${totalsText(world.ledger.totals(f.bests), world)} ${world.say('money.ours')}` : '';
  const named = f.bests.map((r) => `${f.by === 'agency' ? `${shortAgency(r.record.agency, world)} – ` : ''}${withAmount(r, world)}`);
  return {
    status: 'answered', records: f.bests.map((r) => r.record.id), derived: [sum(f.bests), f.bests.length], focus: focusOf(f.q, f.bests),
    blocks: [{ kind: 'paragraph', text: `${world.list(named)}.${together}`, cites: rowRefs(f.bests) }, tableOf(f.bests, world)],
  };
}
export function tellDated(f: Of<'dated'>, world: World): Draft {
  const names = world.list(f.best.map((r) => withAmount(r, world)));
  const text = world.say(`money.${f.q.wish === 'newest' ? 'newest' : 'oldest'}`, { names, date: world.date(f.best[0]?.record.date ?? '') });
  return {
    status: 'answered', records: f.best.map((r) => r.record.id), derived: [f.best.length], refs: rowRefs(f.rows).slice(0, CITED), focus: focusOf(f.q, f.best),
    blocks: [{ kind: 'paragraph', text, cites: rowRefs(f.best) }, tableOf(f.best, world)],
  };
}
