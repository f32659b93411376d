// "The SAFE initiative", "the Lobito Corridor": a thing called by a name the sources do not have, whatever its words mean otherwise. Pure.
import type { Token } from './tokens.ts';

/** Nouns behind which a name stands. */
const THING = /^(?:initiatives?|alliance|pact|coalition|club|treaty|act|summit|accord|compact|corridor|forum|program(?:me)?|partnership|council)$/u;
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}{3,}$/u;

/** Positions of the tokens of such names; none when everything, or nothing, is in capitals. */
export function unknownNames(tokens: readonly Token[], inName: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  if (!tokens.some((t) => /^\p{Ll}/u.test(t.text))) return found;
  tokens.forEach((noun, end) => {
    if (!THING.test(noun.folded) || inName.has(end)) return;
    const name: number[] = [];
    for (let i = end - 1; i >= 0 && CAPITAL.test(tokens[i]?.text ?? '') && (i > 0 || ACRONYM.test(tokens[i]?.text ?? '')); i -= 1) name.push(i);
    if (name.length > 0 && !name.some((i) => inName.has(i))) name.forEach((i) => found.add(i));
  });
  return found;
}
