// Dated things: which came first, how long between, how long after, in which order.
import { defineIntent } from '../src/contracts/intent.ts';
import type { Row } from '../src/contracts/ledger.ts';
import { daysBetween } from '../src/lib/dates.ts';
import { type Dated, first } from './shared/dated.ts';
import { itemsOf, lastDay, single } from './shared/order/listed.ts';
import { ofEach } from './shared/order/of-a-sort.ts';
import { pairOf } from './shared/order/pair.ts';
import { agoTold, betweenTold, type Facts, lastsTold, orderTold, plain, sortedTold, verdictOn } from './shared/order/told.ts';
import { undatedDeals, undatedTold } from './shared/order/undated.ts';
import { CLOSES, COUNTED, DONE_AFTER, EACH_WHO, HOW_LONG, ORDER, SAME_DAY, SORT, SOUGHT, TALKED, WITHIN } from './shared/order/words.ts';

const RANKED = /\b(?:first|earlier|earliest|later|latest|last|order|sooner|older|newer|when|dates?)\b/iu;
export const order = defineIntent<{ a: Dated; b: Dated | null; long: boolean; sorted?: Dated[] } | { deals: Row[] }, Facts>({
  name: 'order',
  summary: 'Says which of two dated things came first or how long lies between them; puts several in order.',
  examples: [
    'Which came first: the Tashkent MoU or the Washington MoU?',
    'How long after the Landau-Kamilov talks did Rubio meet Saidov?',
    'How many days before MINExpo was the memorandum signed in Tashkent?',
    'Was Project Vault announced before or after FORGE was launched?',
    'Put in order: the FORGE launch, the New York summit, MINExpo',
  ],
  counterexamples: ['How long does Korea chair FORGE?', 'What happened after the ministerial?'],
  claim(reading, world) {
    if (reading.terms.some((t) => t.must && !/^(?:duration|how old)$/iu.test(t.surface))) return undefined;
    if (reading.ask === 'who' && /\bwhom?\b/iu.test(reading.text) && !/\bwho\b.{0,30}\b(?:first|earlier|later|last|sooner|older)\b/iu.test(reading.text)) return undefined;
    if (
      /\b(?:gap|span|distance) between\b/iu.test(reading.text) &&
      /\b(?:biggest|largest|smallest|dollars?|money|amounts?|deals?|equity|debts?|loans?|letters?|notices?|approv\w*|financings?|investments?|totals?|sums?)\b/iu.test(
        reading.text,
      ) &&
      !/\b(?:days?|weeks?|months?|dates?|time)\b/iu.test(reading.text)
    )
      return undefined;
    if (/\b(?:day|night|week) (?:before|after)\b|\beve of\b|\b(?:have|has|had|needs?|time) to \p{L}/iu.test(reading.text)) return undefined;
    if (TALKED.test(reading.text) || SOUGHT.test(reading.text) || EACH_WHO.test(reading.text)) return undefined;
    const deals = ORDER.test(reading.text) || HOW_LONG.test(reading.text) ? undatedDeals(reading, world) : undefined;
    if (deals !== undefined) return { score: 0.96, slots: { deals }, why: `no date for ${deals.map((r) => r.record.id).join(', ')}` };
    const met = ofEach(reading, world);
    if (met !== undefined) return { score: 0.95, slots: { a: met[0], b: met[1], long: false }, why: `${met[0].record.id} and ${met[1].record.id}` };
    const sorted = SORT.test(reading.text) ? itemsOf(reading.text, world) : [];
    const [head, second] = sorted;
    if (head !== undefined && second !== undefined)
      return { score: 0.95, slots: { a: head, b: second, long: false, sorted }, why: `order of ${sorted.map((d) => d.record.id).join(', ')}` };
    const alone = single(reading, world);
    if (alone !== undefined) return { score: 0.93, slots: { a: alone, b: null, long: true }, why: `days of ${alone.record.id}` };
    const long = HOW_LONG.test(reading.text.replace(COUNTED, ' ').replace(WITHIN, ' '));
    const together = SAME_DAY.test(reading.text);
    if (!long && !together && (!ORDER.test(reading.text) || DONE_AFTER.test(reading.text) || reading.ask === 'howmany' || reading.ask === 'howmuch')) return undefined;
    const pair = pairOf(reading, world);
    if (pair === undefined || pair[0].record.id === pair[1].record.id || pair.some((d) => d.on.startsWith('..'))) return undefined;
    const [a, b] = pair.map((d) => (long && CLOSES.test(reading.text) ? lastDay(d) : d));
    if (a === undefined || b === undefined) return undefined;
    // Of one day both: which came before the other a sentence tells, their dates do not.
    if (!long && !together && a.on === b.on && !RANKED.test(reading.text)) return undefined;
    return { score: 0.94, slots: { a, b, long }, why: `${pair[0].record.id} (${pair[0].on}) and ${pair[1].record.id} (${pair[1].on})` };
  },
  handle({ slots, reading }): Facts {
    if ('deals' in slots) return { outcome: 'undated', deals: slots.deals };
    const { a, b, long, sorted } = slots;
    if (sorted !== undefined)
      return {
        outcome: 'sorted',
        items: sorted,
        edge: /\b(?:earliest|oldest|came first|was first|is first|first)\b/iu.test(reading.text)
          ? sorted[0]
          : /\b(?:latest|newest|last)\b/iu.test(reading.text)
            ? sorted.at(-1)
            : undefined,
      };
    if (b === null) {
      const [from, to] = a.on.split('/');
      return to === undefined ? { outcome: 'ago', event: a, weeks: /\bweeks\b/iu.test(reading.text) } : { outcome: 'lasts', event: a, days: daysBetween(from ?? '', to) + 1 };
    }
    const [earlier, later] = first(a.on) <= first(b.on) ? [a, b] : [b, a];
    return long
      ? { outcome: 'between', earlier, later, exact: plain(earlier.on) && plain(later.on), weeks: /\bweeks\b/iu.test(reading.text) }
      : { outcome: 'order', earlier, later, same: earlier.on === later.on, verdict: verdictOn(reading, a, b) };
  },
  template: {
    undated: ({ deals }, world) => undatedTold(deals, world),
    ago: (f, world) => agoTold(f, world),
    lasts: (f, world) => lastsTold(f, world),
    between: (f, world) => betweenTold(f, world),
    sorted: (f, world) => sortedTold(f, world),
    order: (f, world) => orderTold(f, world),
  },
});
