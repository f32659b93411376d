// "Who signed for the US?", "and the other signer?" after a paper was told: of that paper. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import { nameOf, sortOf } from './antecedents.ts';

const SIGNED = /^\W*(?:(?:and|so|but|ok(?:ay)?)\b[, ]*)*(who|which (?:official|minister|officials|person)|what (?:official|minister)) (?:all )?(?:signed|put (?:his|her|their) names?|sealed)(?= (?:for|on behalf of|from) (?:the )?[\p{L}. ]+\W*$|\W*$)/iu;
const OTHER = /^\W*(?:(?:and|so|but|what about|how about|who(?:'s|’s| is| was)?)\b[, ]*)*the other (?:signer|signatory|signee|party|side)\W*$/iu;
const BACK = 2;

/** The question with the paper's name; none when the last turns were about no single signed paper. */
export function ofPaper(text: string, told: readonly Turn[], world: World): string[] {
  if (!SIGNED.test(text) && !OTHER.test(text)) return [];
  const paper = told.slice(-BACK).toReversed().map((t) => t.focus.entities[0]).find((id) => id !== undefined && sortOf(id, world) === 'paper');
  const record = paper === undefined ? undefined : world.record(paper);
  if (record?.kind !== 'agreement' || record.status !== 'signed' || record.type === 'set') return [];
  return [OTHER.test(text) ? `who signed ${nameOf(record.id, world)}?` : text.replace(SIGNED, (all) => `${all.replace(/^\W*(?:and|so|but)\b[, ]*/iu, '')} ${nameOf(record.id, world)}`)];
}
