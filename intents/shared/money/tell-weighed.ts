// Two amounts told against each other: how far apart, one less the other, a share of the whole. Pure.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import type { KindTotal } from '../../../src/contracts/ledger.ts';
import { focusOf } from './focus.ts';
import type { Of } from './outcome.ts';
import { sumText } from './sums.ts';
import { otherKinds } from './tell-ends.ts';
import { amountText, label, leftOutBlocks, moneyCaveats, namesOf, rowRefs, shortAgency, sum, tableOf, totalText, withAmount } from './words.ts';

/** Up to so many rows of other kinds are told beside a difference. */
const BESIDE = 3;
export function tellDifference(f: Of<'difference'>, world: World): Draft {
  const both = [f.more, f.less];
  const apart = (f.more.usd ?? 0) - (f.less.usd ?? 0);
  const others = f.rows.filter((r) => !both.some((b) => b.record.id === r.record.id));
  return {
    status: 'answered', records: both.map((r) => r.record.id), derived: [apart, both.length], focus: focusOf(f.q, both),
    blocks: [
      { kind: 'paragraph', text: `${world.list(both.map((r) => withAmount(r, world)))}. ${world.say('money.apart', { amount: world.money(apart) })}`, cites: rowRefs(both) },
      tableOf(both, world), ...(others.length > 0 && others.length <= BESIDE ? [otherKinds(others, world)] : []), ...leftOutBlocks(f.left.filter((r) => r.because === 'excluded'), world),
    ],
  };
}

/** The sum of one agency with its name before it. */
function ofAgency(t: KindTotal, world: World): string {
  const [agency, another] = new Set(t.rows.map((r) => r.record.agency));
  return `${agency !== undefined && another === undefined ? `${shortAgency(agency, world)} – ` : ''}${totalText(t, world)}`;
}
export function tellMinus(f: Of<'minus'>, world: World): Draft {
  const apart = Math.abs(f.whole.usd - f.part.usd);
  return {
    status: 'answered', records: f.rows.map((r) => r.record.id), caveats: moneyCaveats(f.rows, world), focus: focusOf(f.q, f.rows),
    blocks: [{ kind: 'paragraph', text: `${ofAgency(f.whole, world)} ${ofAgency(f.part, world)} ${world.say('money.apart', { amount: world.money(apart) })}`, cites: rowRefs(f.rows) }, tableOf(f.rows, world)],
    derived: [f.whole.usd, f.part.usd, apart, f.rows.length, f.whole.rows.length, f.part.rows.length],
  };
}
/** A line without a part that stands inside it. */
export function tellLess({ q, whole, part }: Of<'less'>, world: World): Draft {
  const rest = (whole.usd ?? 0) - (part.usd ?? 0);
  const text = world.say('money.less', { amount: world.money(rest), whole: label(whole, world), wholeAmount: amountText(whole, world), part: label(part, world), partAmount: amountText(part, world) });
  return { status: 'answered', records: [whole.record.id, part.record.id], derived: [rest], focus: focusOf(q, [whole]), blocks: [{ kind: 'paragraph', text, cites: rowRefs([whole, part]) }] };
}

export function tellShare(f: Of<'share'>, world: World): Draft {
  const [part, whole] = [sum(f.part), sum(f.whole)];
  const percent = whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
  const kinds = [...new Set([...f.whole, ...f.part].map((r) => r.kind ?? 'firm'))].map((k) => world.say(`kind.${k}`));
  const share = world.say('money.share', { part: sumText(f.part, world), whole: sumText(f.whole, world), percent: world.number(percent), kind: world.list(kinds), names: namesOf(f.part, world) });
  return {
    status: 'answered', records: f.whole.map((r) => r.record.id), derived: [part, whole, percent, f.whole.length], focus: focusOf(f.q, f.part),
    blocks: [{ kind: 'paragraph', text: kinds.length > 1 ? `${share} ${world.say('money.mixed')}` : share, cites: rowRefs([...f.part, ...f.whole]) }, tableOf(f.whole, world)],
  };
}
