// What is said when the ledger has not what was asked for, or not by itself. Pure.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import { focusOf } from './focus.ts';
import type { Of } from './outcome.ts';
import { agenciesOf, amountText, namesOf, rowRefs, rowSentence, shortAgency } from './words.ts';

const CITED = 12;
/** Lines that name no recipient: the first three in their own words. */
export const tellUnnamed = (f: Of<'unnamed'>, world: World): Draft => ({
  status: 'partial', records: f.rows.map((r) => r.record.id), gap: 'recipient', focus: focusOf(f.q, f.rows),
  blocks: [{ kind: 'paragraph', text: [world.say('money.unnamed'), ...f.rows.slice(0, 3).map((r) => rowSentence(r, world))].join(' '), cites: rowRefs(f.rows).slice(0, CITED) }],
});
/** A bundle of letters whose number no document tells. */
export const tellUncounted = (f: Of<'uncounted'>, world: World): Draft => ({
  status: 'partial', records: [f.bundle.record.id], gap: 'number of letters', focus: focusOf(f.q, [f.bundle]),
  blocks: [{ kind: 'paragraph', text: `${world.say('money.uncounted', { amount: amountText(f.bundle, world) })} ${rowSentence(f.bundle, world)}`, cites: f.bundle.record.evidence }],
});
/** A headline figure that no document breaks down by agency. */
export const tellUnlinked = (f: Of<'unlinked'>, world: World): Draft => ({
  status: 'partial', records: [f.headline.record.id], gap: 'breakdown of a headline figure', focus: focusOf(f.q, f.rows),
  blocks: [{ kind: 'paragraph', text: `${world.say('money.unlinked', { headline: amountText(f.headline, world), agencies: agenciesOf(f.rows, world) })} ${rowSentence(f.headline, world)}`, cites: f.headline.record.evidence }],
});
/** No money for a place: what the agency asked about does have, else what the sources tell of the place. */
export function tellAbsent(f: Of<'absent'>, world: World): Draft {
  const gap = `money for ${f.place}`;
  if (f.agency === null) {
    const place = world.record(f.place);
    const told = place === undefined ? [] : [{ kind: 'paragraph' as const, text: world.says(place), cites: place.evidence }];
    return { status: 'abstained', records: place === undefined ? [] : [f.place], gap, focus: { entities: [f.place] }, blocks: [{ kind: 'notice', tone: 'gap', text: world.say('money.no-money-for', { agency: 'none', place: world.name(f.place) }) }, ...told] };
  }
  const agency = shortAgency(f.agency, world);
  return {
    status: 'partial', records: f.rows.map((r) => r.record.id), gap, focus: { entities: [f.agency] },
    blocks: [
      { kind: 'paragraph', text: world.say('money.no-money-for', { agency, place: world.name(f.place) }), cites: rowRefs(f.rows) },
      { kind: 'paragraph', text: world.say('money.lines-of', { agency, names: namesOf(f.rows, world) }), cites: rowRefs(f.rows) },
    ],
  };
}
export const tellNone = ({ q }: Of<'none'>, world: World): Draft => ({
  status: 'abstained', records: [], gap: `no ledger row for ${JSON.stringify(q.query.include)}`,
  blocks: [{ kind: 'notice', tone: 'gap', text: world.say('money.none') }],
});
