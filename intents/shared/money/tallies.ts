// Several things of the same lines counted in one question: "how many entries and how many companies". Pure.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import type { LedgerKey, Row } from '../../../src/contracts/ledger.ts';
import { fieldOf } from './by.ts';
import { focusOf } from './focus.ts';
import { isBundle, linesOf, unpriced } from './lines.ts';
import type { MoneyFacts, Of } from './outcome.ts';
import type { Selection } from './selected.ts';
import { keyName } from './tell-groups.ts';
import { namesOf, rowRefs } from './words.ts';

/** What is counted: the lines, the days they bear, those with and without an amount, the values of a field. */
export type Aspect = 'lines' | 'day' | 'priced' | 'unpriced' | 'company' | LedgerKey;
const COUNT = String.raw`(?:how many|numbers? of|counts? of)`;
const ADJECTIVE = String.raw`(?:(?:the|their|its|different|distinct|separate|approved|exim|doe|dod|dfc|pentagon|defen[cs]e|energy|u\.?s\.?|us|american|funding|total) )*`;
const NOUN = String.raw`(?:deals?|lines?|entries|items?|rows?|notices?|loans?|approvals?|projects?|opportunities|days|dates|months|states|countries|nations|places|minerals|metals|companies|firms|recipients|borrowers|instruments)`;
const COUNTED = new RegExp(String.raw`\b(?:${COUNT}|(?:and|plus|,)(?: of)?(?: how many)?)\s+${ADJECTIVE}(${NOUN})\b`, 'giu');
const SEVERAL = new RegExp(String.raw`\b${COUNT}\b.*(?:\b${COUNT}\b|\b(?:and|plus)(?: of)? ${ADJECTIVE}${NOUN}\b)`, 'iu');
const WITH_AMOUNT = /\bhow many (?:of them |of those |\w+ ){0,3}(?:have|has|with|carry|give|show|bear) (?:an? |the |any )?(?:\w+ )?(?:amounts?|sums?|figures?|price)\b.*\band how many (?:have |has |do |are |of them )?(?:none|no |not|without|lack)/iu;
const LINES = /^(?:deals?|lines?|entries|items?|rows?|notices?|loans?|approvals?|projects?|opportunities)$/iu;

/** Fewer than two when the question counts one thing. */
export function aspectsOf(text: string): Aspect[] {
  if (WITH_AMOUNT.test(text)) return ['priced', 'unpriced'];
  if (!SEVERAL.test(text)) return [];
  const aspects = [...text.matchAll(COUNTED)].map((m): Aspect | null => { const noun = m[1] ?? ''; return LINES.test(noun) ? 'lines' : /^(?:days|dates)$/iu.test(noun) ? 'day' : /^(?:companies|firms)$/iu.test(noun) ? 'company' : fieldOf(noun); });
  return [...new Set(aspects.filter((a) => a !== null))];
}
export function tallies({ q, rows, left }: Selection, world: World): MoneyFacts | null {
  const aspects = aspectsOf(q.words.kept);
  const all = [...rows, ...unpriced(left)].filter((r) => !isBundle(r, world));
  return aspects.length < 2 || all.length === 0 ? null : { outcome: 'tallies', q, rows: all, aspects };
}

export function tellTallies({ q, rows, aspects }: Of<'tallies'>, world: World): Draft {
  const told = aspects.map((a) => tally(a, rows, world));
  return {
    status: 'answered', records: rows.map((r) => r.record.id), derived: told.map((t) => t.n), focus: focusOf(q, rows),
    blocks: [{ kind: 'paragraph', text: told.map((t) => t.text).join(' '), cites: rowRefs(rows) }],
  };
}
function tally(aspect: Aspect, rows: readonly Row[], world: World): { n: number; text: string } {
  const lines = aspect === 'priced' ? rows.filter((r) => r.usd !== null) : aspect === 'unpriced' ? rows.filter((r) => r.usd === null) : rows;
  if (aspect === 'lines' || aspect === 'priced' || aspect === 'unpriced') {
    const n = linesOf(lines);
    const counted = world.say('money.count', { n, noun: rows.every((r) => r.kind === 'notice') ? 'notice' : 'deal', rows: 0 });
    return { n, text: `${aspect === 'unpriced' ? `${world.say('money.no-amount')}: ` : ''}${counted}${n === 0 || aspect === 'lines' ? '' : ` ${namesOf(lines, world)}.`}` };
  }
  const by: LedgerKey = aspect === 'company' || aspect === 'day' ? 'recipient' : aspect;
  const keys = aspect === 'day' ? [...new Set(rows.flatMap((r) => r.record.date ?? []))].toSorted() : world.ledger.group(aspect === 'recipient' || aspect === 'company' ? rows.filter((r) => r.record.recipient !== undefined) : rows, by).map((g) => g.key).filter((key) => (aspect === 'company' ? world.record(key)?.kind === 'organization' : fits(key, by, world)));
  const field = aspect === 'company' ? 'recipient' : ['day', 'state', 'country', 'mineral', 'agency', 'recipient', 'month'].includes(aspect) ? aspect : 'other';
  return { n: keys.length, text: `${world.say(`money.distinct.${field}`, { n: keys.length })} ${world.list(keys.map((key) => (aspect === 'day' ? world.date(key) : keyName(key, by, world))))}.` };
}
function fits(key: string, by: LedgerKey, world: World): boolean {
  const place = world.record(key);
  return (by !== 'state' && by !== 'country') || (place?.kind === 'place' && place.type === (by === 'state' ? 'us_state' : 'country'));
}
