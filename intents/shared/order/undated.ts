// Two deals asked about by their time, of which the documents do not date one: found and told.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import type { Row } from '../../../src/contracts/ledger.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { filterOf } from '../money/filter.ts';
import { label, rowRefs, rowSentence } from '../money/words.ts';
import { BESIDE, CHOICE, FROM_TO, HEADED, SPLIT } from './words.ts';

/** Papers and meetings have their own days. */
const OCCASION = /memorand|\bmou|meeting|talks|summit|ministerial|expo|news|headline|signing|launch|announce/iu;

/** "Which came first, the Ukraine or the Orion investment": two deals, and no document dates one of them. */
export function undatedDeals(reading: Reading, world: World): Row[] | undefined {
  const said = reading.text.replace(/[?.!]+$/u, '');
  const asked = CHOICE.exec(said) ?? BESIDE.exec(said) ?? FROM_TO.exec(said) ?? HEADED.exec(said);
  const halves = asked !== null ? [asked[1] ?? '', asked[2] ?? ''] : said.replace(/^.*[,:]\s*/u, '').split(SPLIT);
  if (halves.length !== 2 || halves.some((h) => OCCASION.test(h))) return undefined;
  const lines = halves.map((half) => {
    const { mentions } = world.read(half);
    const f = filterOf(half, mentions, world);
    return f.recipients.length + f.countries.length === 0
      ? []
      : world.ledger
          .select({ include: { ...f, instruments: [], kinds: [] }, exclude: [], dates: [], amounts: [] })
          .rows.filter((r) => r.kind !== 'private' && r.kind !== 'mobilised')
          .slice(0, 1);
  });
  const rows = lines.flat();
  return rows.length === 2 && rows[0] !== rows[1] && rows.some((r) => r.record.date === undefined) ? rows : undefined;
}

export function undatedTold(deals: readonly Row[], world: World): Draft {
  const bare = deals.filter((r) => r.record.date === undefined);
  const text = world.say('order.undated', { names: world.list(bare.map((r) => label(r, world))) });
  return {
    status: 'partial',
    blocks: [
      { kind: 'paragraph', text, cites: rowRefs(deals) },
      { kind: 'list', items: deals.map((r) => ({ text: rowSentence(r, world), cites: r.record.evidence })) },
    ],
    records: deals.map((r) => r.record.id),
    gap: 'date of a deal',
    focus: { set: deals.map((r) => r.record.recipient ?? r.record.id) },
  };
}
