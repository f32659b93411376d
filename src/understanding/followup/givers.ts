// "from whom?", "who gave it?", "what else does it back?": who gives the money told last, and what else comes from there. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import type { Reading } from '../../model/reading.ts';
import { dealsOf } from './added.ts';
import { nameOf, sortOf } from './antecedents.ts';

const IT = '(?: (?:for )?(?:it|that|this|them|(?:(?:all )?(?:the|that|this) )?(?:money|cash|loan|sum|financing|funding|funds|capital)))?';
const GIVER = '(?:agency|agencies|department|body|lender|funder|donor|bank|institution|ministry|public source|funding source)';
const GIVES = '(?:(?:has |have )?(?:gave|given|gives?|paid|pays?|lent|lends|provided|provides|put up|puts up|finance[sd]?|funds|funded|backs|backed|granted|grants)|is paying|is behind|stands behind|is the (?:lender|funder|backer|payer)|was the (?:lender|funder|backer))';
/** "Who pays in each case?" */
const EACH = ',? (?:(?:in|for|of) (?:each|both|either|all|every)(?: (?:case|of them|one|deal|line)s?)?|each(?: time)?|respectively|both times)';
const FROM_WHOM = new RegExp(`^\\W*(?:(?:and|so|but|ok(?:ay)?|all|who|it came)[, ]+)*(?:from whom|from who|who from|from where|by whom|where from|whose money(?: is${IT})?|who ${GIVES}${IT}(?: up)?|who['’]s (?:paying|lending|financing|funding|backing|behind)${IT}|(?:from |by )?(?:which|what) ${GIVER}(?: (?:is|was)${IT}(?: from)?| ${GIVES}${IT})?|where (?:does|did|is|was)${IT} (?:come|coming|came) from)(?: exactly|${EACH})?\\W*$`, 'iu');
/** Paying and lending are done with money, whatever was asked before. */
const PAYS = /\b(?:pays?|paid|paying|lent|lends?|financ\w+|funds|funded|funding|lender|funder|donor|money)\b/iu;
/** What was asked before was money, and not a day. */
const OF_MONEY = /\b(?:money|loans?|receiv\w*|gets?|got|gotten|rais\w*|financ\w*|fund\w*|debt|equity|invest\w*|allocat\w*|sums?|amounts?|millions?|billions?)\b|\$|\bhow much\b/iu;
const MOST = 3;

/** The few deals told are asked for the agency that finances them, many for their agencies, private money for its investors. */
export function fromWhom(text: string, last: Turn, world: World): string[] {
  if (!FROM_WHOM.test(text) || last.reading.ask === 'when' || !(PAYS.test(text) || OF_MONEY.test(last.reading.text))) return [];
  const rows = world.ledger.rows().filter((r) => r.counted && last.records.includes(r.record.id));
  const names = dealsOf(last, world);
  const [lone] = rows;
  if (names.length === 0 && lone !== undefined) return [`who are the private investors in ${nameOf(lone.record.recipient ?? lone.record.initiative ?? lone.record.id, world)}?`];
  const unnamed = names.length > 1 && rows.some((r) => r.record.recipient === undefined && r.record.initiative === undefined);
  if (names.length > MOST || unnamed) return [`${last.reading.text.replace(/[?.! ]+$/u, '')} by agency?`];
  return names.length === 0 ? [] : [`which agency finances ${[names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter((n) => n !== '').join(' and ')}?`];
}

const ELSE = /\b(?:what|who|whom|which|where|anything|anyone|any|whatever) (?:\p{L}+ )?else\b|\bwhat else\b|\b(?:other|further|more) (?:projects?|deals?|companies|firms|recipients|lines?|loans?|notices?|ventures?|investments?|things|mines?)\b/iu;
const GIVE = /\b(?:back|fund|financ|support|approv|lend|lent|invest|announc|giv|gave|put|pay|paid|issu|commit|sponsor|offer|publish|have|has|list)\w*\b/iu;
const THEY = /\b(?:it|they|(?:the|that|this) (?:agency|bank|department|lender|institution|ministry))\b/iu;
/** What was told already is left out of what else the same agency gives. */
export function elseFrom(text: string, reading: Reading, last: Turn, world: World): string[] {
  if (!ELSE.test(text) || !GIVE.test(text)) return [];
  const deals = dealsOf(last, world);
  const agencies = new Set(world.ledger.rows().flatMap((r) => (last.records.includes(r.record.id) ? [r.record.agency] : [])));
  const [agency] = [...agencies];
  if (deals.length === 0 || deals.length > MOST || agencies.size !== 1 || agency === undefined) return [];
  const named = reading.mentions.filter((m) => sortOf(m.id, world) === 'agency');
  if (reading.mentions.length > named.length || named.some((m) => m.id !== agency) || (named.length === 0 && !THEY.test(text))) return [];
  const asked = named.length > 0 ? text : text.replace(THEY, nameOf(agency, world));
  return [`${asked.replace(/[?.! ]+$/u, '')} besides ${deals.join(' and ')}?`];
}
