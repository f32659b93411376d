// "The article itself gives a total?", "is that sum printed or yours?" after a sum of lines: whether a total stands in the source for that agency. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import { nameOf } from './antecedents.ts';

const TOTAL = '(?:total|sum|overall (?:figure|number|amount)|grand total|headline (?:figure|number|total)|figure of (?:its|their) own)';
const ARTICLE = '(?:articles?|sources?|documents?|texts?|papers?|it|they)';
const GIVES = new RegExp(String.raw`\b${ARTICLE}(?: (?:itself|themselves|also|actually|really))* (?:gives?|has|have|states?|prints?|names?|mentions?|contains?|reports?|quotes?|says?)\b(?: \p{L}+){0,3}? ${TOTAL}\b|\b${TOTAL}\b.{0,20}\b(?:stated|printed|given|mentioned|written|named|reported)\b.{0,12}\b(?:anywhere|in the (?:articles?|sources?|texts?|documents?))`, 'iu');
/** "Does the text give an overall figure?": of what, was said before. */
export const asksPrinted = (text: string): boolean => GIVES.test(text);
const MONEY = new Set(['financing', 'compare', 'verify-money']);

export function printedTotal(text: string, last: Turn, world: World): string[] {
  if (!MONEY.has(last.intent) || !GIVES.test(text)) return [];
  const agencies = new Set(world.ledger.rows().flatMap((r) => (last.records.includes(r.record.id) ? [r.record.agency] : [])));
  const [agency] = agencies;
  return agency === undefined || agencies.size !== 1 ? [] : [`does the article give a total for ${nameOf(agency, world)}?`];
}
