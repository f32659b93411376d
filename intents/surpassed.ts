// "Is any EXIM deal larger than Vault?": whether any line of the same kind of money surpasses one that is named. Not for: two named sides (compare).
import { defineIntent, type Draft } from '../src/contracts/intent.ts';
import type { Row } from '../src/contracts/ledger.ts';
import { foreignWords } from './shared/money/foreign.ts';
import { filterOf } from './shared/money/filter.ts';
import { lineOf, namedIn } from './shared/money/line-of.ts';
import { amountText, label, ledgerTable, rowRefs, rowSentence } from './shared/money/words.ts';

/** `own`: the line named; none when only a sum is. `top`: the last one before it, told when no line surpasses it. */
type Facts = { outcome: 'surpassed'; own: Row | undefined; top: Row | undefined; others: Row[]; kind: 'largest' | 'smallest'; /** Other kinds of the agency's money, which are no deals. */ beside: Row[] };
const MORE = 'bigger|larger|greater|higher|heftier|more(?: expensive| money)?';
const LESS = 'smaller|lower|lesser|less(?: money)?|cheaper';
/** Asks of any line, not of a second one that is named. */
const ANY = /\b(?:(?:is|are|was|were) there|(?:is|are|was|were|has|have|had|did|does|do)\b.{0,40}\b(?:an?y?|anything|something|another|one|single|ever|other))\b/iu;
const THAN = new RegExp(String.raw`^(.*?)\b(?:(${MORE})|(${LESS}))\b(.*?)\b(?:than|before)\b(.+)$|^(.*?)\b(?:exceeds?|surpass(?:es)?|tops?|beats?|outstrips?)\b(.+)$`, 'iu');
/** Words of the asking. */
const IDLE = /^(?:history|histor\w*|ever|before|exceeds?|surpass\w*|tops?|beats?|outstrips?|bigger|larger|greater|higher|smaller|lower|lesser|cheaper|anything|something|single|record\w*|expensive|heftier|list\w*|portfolio|far|known|made|done|given|years?|approv\w*)$/iu;

export const surpassed = defineIntent<Facts, Facts>({
  name: 'surpassed',
  summary: 'Says whether any line of the ledger is larger or smaller than a named one.',
  examples: ["Is there a bigger financing in EXIM's history than Vault?", 'Is any EXIM deal larger than Reko Diq?', 'is there a smaller notice than TRACE-Ga?', "Does any DoD line exceed Korea Zinc's $1.25 billion debt?"],
  counterexamples: ['Is Reko Diq larger than IperionX?', 'Which EXIM deals are larger than IperionX?', 'Did EXIM approve more than $20 billion?'],
  claim(reading, world) {
    if (reading.ask !== 'yesno' || reading.negated || !ANY.test(reading.text)) return undefined;
    const m = THAN.exec(reading.text.replace(/[\s?.!]+$/u, ''));
    if (m === null) return undefined;
    const [before, after] = [`${m[1] ?? ''} ${m[4] ?? ''} ${m[6] ?? ''}`, m[5] ?? m[7] ?? ''];
    const field = filterOf(before, namedIn(before, reading), world);
    const own = lineOf(after, field.kinds, reading, world);
    const limit = own?.usd ?? (namedIn(after, reading).length === 0 && THERE.test(reading.text) ? world.read(after).amounts[0]?.usd : undefined);
    if (limit === undefined || field.recipients.length > 0) return undefined;
    const kind = m[3] === undefined ? 'largest' as const : 'smallest' as const;
    const agencies = field.agencies.length > 0 ? field.agencies : filterOf(after, namedIn(after, reading), world).agencies;
    const lines = world.ledger.rows().filter((r) => r.counted && r.usd !== null && (agencies.length === 0 || agencies.includes(r.record.agency)));
    const kinds = own?.kind === undefined || own.kind === null ? (field.kinds.length > 0 ? field.kinds : ['firm', 'notice']) : [own.kind];
    const pool = lines.filter((r) => r.kind !== null && kinds.includes(r.kind));
    if (foreignWords(reading, [...pool, ...(own === undefined ? [] : [own])]).some((t) => !t.surface.split(/[\s-]+/u).every((w) => IDLE.test(w)))) return undefined;
    const beyond = (r: Row): boolean => r.record.id !== own?.record.id && (kind === 'largest' ? (r.usd ?? 0) > limit : (r.usd ?? 0) < limit);
    const sorted = pool.toSorted((a, b) => (b.usd ?? 0) - (a.usd ?? 0));
    const beside = kinds.includes('firm') ? lines.filter((r) => (r.kind === 'conditional' || r.kind === 'indicative') && beyond(r)) : [];
    return { score: 0.97, slots: { outcome: 'surpassed', own, top: own ?? sorted.at(kind === 'largest' ? 0 : -1), others: sorted.filter(beyond), kind, beside: agencies.length > 0 ? beside : [] }, why: `${sorted.filter(beyond).length} lines beyond ${own?.record.id ?? limit}` };
  },
  handle: ({ slots }) => slots,
  template: {
    surpassed: ({ own, top, others, kind, beside }, world): Draft => {
      const rows = [...others, ...(own === undefined ? [] : [own])];
      const named = (r: Row): string => `${label(r, world)} (${amountText(r, world)})`;
      const lead = others.length > 0 ? `${world.say('yes')} ${world.list(others.map(named))}.` : `${world.say('no')} ${top === undefined ? '' : world.say(`money.${kind}`, { name: label(top, world), amount: amountText(top, world) })}`;
      const shown = others.length > 0 ? rows : top === undefined ? [] : [top];
      return {
        status: 'answered', records: shown.map((r) => r.record.id), derived: [rows.length], focus: { entities: own?.record.recipient === undefined ? [] : [own.record.recipient] },
        blocks: [{ kind: 'paragraph', text: lead, cites: rowRefs(shown) }, ...(top === undefined || (others.length > 0 && own === undefined) ? [] : [{ kind: 'paragraph' as const, text: rowSentence(top, world), cites: top.record.evidence }]), ...(others.length > 0 ? [ledgerTable(rows, world.say('money.rows', { n: rows.length }), world)] : []), ...(beside.length > 0 ? [{ kind: 'notice' as const, tone: 'info' as const, text: world.say('money.other-kind', { rows: world.list(beside.map((r) => `${named(r).slice(0, -1)}, ${world.say(`kind.${r.kind ?? 'firm'}`)})`)) }), cites: rowRefs(beside) }] : [])],
      };
    },
  },
});

/** Whether there is any, against a sum alone. */
const THERE = /\b(?:is|are|was|were) there\b|\bany(?:thing)?\b/iu;
