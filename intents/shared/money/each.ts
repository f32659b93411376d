// What a money question asks of each line besides sums and names: where it is, what it is for, when. Pure.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { MoneyFacts } from './outcome.ts';
import type { Row } from '../../../src/contracts/ledger.ts';
import { EACH_LINE } from './by.ts';
import { RANKED_LINES } from './rank.ts';
import { rowSentence } from './words.ts';

/** "The three smallest approvals, where are they and what do they produce?": what goes before asks for the lines. */
const OF_EACH = /^(.{12,}?)(?:[,;]| -)?\s+(?:and\s+)?(?=(?:(?:in|on|to|for|from|by) )?(?:where|when|what|which|who|how (?:much|big))\b[^?]*\b(?:they|them|it|each|those|these|its|their)\b)(.*)$/iu;
/** "The oldest notices: what date and what for?": short demands on the lines named before them. */
const DEMAND = String.raw`(?:(?:(?:on|in|from|to) )?(?:what|which) (?:date|day|month|year|state|place|country|mineral|metal|purpose|use|instrument|compan(?:y|ies)|sum|amount)s?|what for|for what|where|when|how much)`;
const IN_SHORT = new RegExp(String.raw`^(.{8,}?)(?:[,;:]|\s[-–])\s+((?:and )?${DEMAND}(?:(?:,| and|, and|,? plus) ${DEMAND})*)\W*$`, 'iu');
/** Ends of a list by size or by date: what is asked in short is asked of them. */
const OF_ENDS = /\b(?:oldest|earliest|newest|latest|most recent|largest|biggest|smallest|lowest|highest)\b/iu;
const LONGEST = 10;
/** Each line is asked for: so many are told. */
const EVERY_LINE = 16;
/** "Name the mineral and the state for the two smallest approvals": asked of each before the lines are named. */
const OF_EACH_BEFORE = /\b(?:states?|minerals?|metals?|places?|locations?|countr(?:y|ies)|purposes?|months?|dates?|instruments?)\b.{0,30}\b(?:for|of|behind|in|to|with)\b/iu;

/** The question up to what it asks of each line; null when it asks nothing of each, or names something there. */
export function linesAsked(reading: Reading, world: World): Reading | null {
  const [, head = '', tail = ''] = IN_SHORT.exec(reading.text) ?? OF_EACH.exec(reading.text) ?? [];
  return head === '' || reading.mentions.some((m) => tail.includes(m.surface)) || /\b(?:who|why|how)\b/iu.test(tail.replace(/\bhow (?:much|big)\b/giu, '')) ? null : world.read(head.replace(/\bones?\b(?=\W*$)/iu, 'lines'));
}
/** "The earliest deals, which month": the ends are looked for first, their months are told with them. */
export const endsFirst = (reading: Reading): boolean => { const head = IN_SHORT.exec(reading.text)?.[1]; return head !== undefined && OF_ENDS.test(head); };
/** Each line in its own words behind the answer. */
export function withEachLine(draft: Draft, facts: MoneyFacts, reading: Reading, world: World): Draft {
  const rows = EACH_LINE.test(reading.text) || OF_EACH.test(reading.text) || IN_SHORT.test(reading.text) || (RANKED_LINES.test(reading.text) && OF_EACH_BEFORE.test(reading.text)) || ofFewLines(facts) ? told(facts) : [];
  const text = JSON.stringify(draft.blocks);
  const fresh = rows.length > (EACH_LINE.test(reading.text) ? EVERY_LINE : LONGEST) ? [] : rows.filter((r) => !text.includes(JSON.stringify(rowSentence(r, world)).slice(1, -1)));
  return fresh.length === 0 ? draft : { ...draft, blocks: [...draft.blocks, { kind: 'list', items: fresh.map((r) => ({ text: rowSentence(r, world), cites: r.record.evidence })) }], records: [...new Set([...draft.records, ...fresh.map((r) => r.record.id)])] };
}
/** Countries or minerals of one or two lines: what else is asked of them stands in the lines. */
const ofFewLines = (f: MoneyFacts): boolean => (f.outcome === 'distinct' || f.outcome === 'group') && f.rows.length <= 2;
const told = (f: MoneyFacts): readonly Row[] => ('best' in f ? f.best : 'bests' in f ? f.bests : 'rows' in f ? f.rows : []);
