// "What comes right behind Vault in size?": the line of the same money next below or above a named one. Not for: what came next in time (neighbour).
import { defineIntent, type Draft } from '../src/contracts/intent.ts';
import type { Row } from '../src/contracts/ledger.ts';
import { filterOf } from './shared/money/filter.ts';
import { lineOf, namedIn } from './shared/money/line-of.ts';
import { anyOf } from '../src/lib/text/patterns.ts';
import { agenciesOf, amountText, ledgerTable, rowRefs, rowSentence, withAmount } from './shared/money/words.ts';

type Side = 'below' | 'above';
type Facts = { outcome: 'told'; own: Row; next: Row[]; side: Side };
const BY_SIZE = /\b(?:in|by) (?:terms of )?(?:size|amount|value|volume|money|dollars?|sum)\b|\b(?:next|second)[- ](?:largest|biggest|highest|smallest|lowest|bigger|larger|smaller)\b|\bsecond only to\b|\b(?:largest|biggest|highest|smallest|lowest)\b.*\b(?:after|behind)\b/iu;
const END = String.raw`(?:the )?(?<x>.{3,60}?)(?: (?:in|by) (?:terms of )?(?:size|amount|value|volume|money|dollars?|sum)\b.*)?$`;
const NEAR = '(?:right|just|directly|immediately|straight|next|one place|one step|one rank)';
const BELOW = anyOf(
  new RegExp(String.raw`\b${NEAR}\b(?: \w+){0,3}? (?:behind|below|under|after|following) ${END}`, 'u'),
  new RegExp(String.raw`\b(?:comes?|ranks?|stands?|follows?|is|are|places?)(?: \w+)? (?:behind|below|after) ${END}`, 'u'),
  new RegExp(String.raw`\b(?:second only to|next(?: \w+){0,3}? (?:smaller|lower)(?: \w+)? than|next(?:-| )(?:largest|biggest|highest)(?: \w+){0,3}? (?:after|behind|to|below)|(?:largest|biggest|highest)(?: [\w'’-]+){0,5}? (?:after|behind)|follows) ${END}`, 'u'),
);
const ABOVE = anyOf(
  new RegExp(String.raw`\b${NEAR}\b(?: \w+){0,3}? (?:above|ahead of|before|over) ${END}`, 'u'),
  new RegExp(String.raw`\b(?:comes?|ranks?|stands?|is|are)(?: \w+)? (?:above|ahead of|before) ${END}`, 'u'),
  new RegExp(String.raw`\b(?:next(?: \w+){0,3}? (?:larger|bigger|higher)(?: \w+)? than|(?:smallest|lowest)(?: [\w'’-]+){0,5}? (?:after|behind)|precedes) ${END}`, 'u'),
);
const HEADED = /^\W*(?:right |just |directly )?(?:after|behind|below) (?:the )?(?<x>[^?]{3,60}?), (?:what|which|who)\b[^?]*\bnext\b/iu;
/** Ties of more lines than these are left to the table. */
const SHOWN = 6;

export const nextInSize = defineIntent<{ own: Row; next: Row[]; side: Side }, Facts>({
  name: 'next-in-size',
  summary: 'Says which line of the ledger stands next below or above a named one by its sum.',
  examples: ['Among the EXIM deals, what comes right behind the Vault in size?', 'which EXIM deal is just above IperionX in size?', 'What is the next largest DOE notice after the recycling grants?', 'Which DFC deal is second only to Orion in size?'],
  counterexamples: ['Which notice came right after TRACE-Ga?', 'Which is larger, Reko Diq or IperionX?', 'What is the second largest EXIM deal?'],
  claim(reading, world) {
    if (!BY_SIZE.test(reading.text) || reading.ask === 'yesno' || reading.ask === 'howmuch') return undefined;
    const text = reading.text.replace(/[\s?.!]+$/u, '');
    const below = HEADED.exec(text) ?? BELOW.exec(text);
    const found = below ?? ABOVE.exec(text);
    const words = Object.values(found?.groups ?? {}).find((g) => g !== undefined) ?? '';
    const own = words === '' ? undefined : lineOf(`the ${words}`, [], reading, world);
    if (own === undefined || own.usd === null || own.kind === null) return undefined;
    const { usd } = own;
    const rest = text.replace(words, ' ');
    const asked = filterOf(rest, namedIn(rest, reading), world);
    const agencies = asked.agencies.length > 0 ? asked.agencies : [own.record.agency];
    const kinds = asked.kinds.length > 0 ? asked.kinds : [own.kind, ...(own.kind === 'indicative' || own.kind === 'conditional' ? ['firm' as const] : [])];
    const pool = world.ledger.rows().filter((r) => r.counted && r.usd !== null && r.kind !== null && kinds.includes(r.kind) && agencies.includes(r.record.agency));
    const side: Side = below === null ? 'above' : 'below';
    const sums = pool.map((r) => r.usd ?? 0).filter((n) => (side === 'below' ? n < usd : n > usd));
    const nearest = side === 'below' ? Math.max(...sums) : Math.min(...sums);
    const next = pool.filter((r) => r.usd === nearest).slice(0, SHOWN);
    return { score: 0.97, slots: { own, next, side }, why: `${side} ${own.record.id}: ${next.map((r) => r.record.id).join(', ')}` };
  },
  handle: ({ slots }) => ({ outcome: 'told', ...slots }),
  template: {
    told: ({ own, next, side }, world): Draft => {
      const rows = side === 'below' ? [own, ...next] : [...next, own];
      const words = { own: withAmount(own, world), agency: agenciesOf([own], world), names: world.list(next.map((r) => withAmount(r, world))), amount: amountText(own, world) };
      return {
        status: 'answered', records: rows.map((r) => r.record.id),
        blocks: [
          { kind: 'paragraph', text: world.say(next.length === 0 ? `next-size.none-${side}` : `next-size.${side}`, words), cites: rowRefs(rows) },
          ...next.map((r) => ({ kind: 'paragraph' as const, text: rowSentence(r, world), cites: r.record.evidence })),
          ledgerTable(rows, world.say('money.rows', { n: rows.length }), world),
        ],
        derived: [rows.length], focus: { entities: next.slice(0, 1).flatMap((r) => r.record.recipient ?? r.record.initiative ?? []), set: next.flatMap((r) => r.record.recipient ?? r.record.initiative ?? []) },
      };
    },
  },
});
