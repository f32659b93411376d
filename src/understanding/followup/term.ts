// "Who took over after June?", "and then?", "how far off is that?" after a chair was told: the chair and its term are meant, not the body. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import type { Membership } from '../../model/record.ts';
import { nameOf } from './antecedents.ts';
import { monthOf } from './days.ts';

const START = String.raw`^\W*(?:(?:and|so|but|then|ok(?:ay)?|thanks)\b[, ]*)*`;
const LATER = String.raw`(?:(?: (?:after(?:wards)?|next|then|now|since))?(?: (?:from )?(?:that|then|this|them|him|it|june|korea|the koreans|the term|their term))?)`;
const TAKES_OVER = String.raw`(?:took over|takes over|will take over|is to take over|has taken over|follows?|followed|succeeds?|succeeded|will (?:follow|succeed|be next|come next)|comes? (?:next|after)|came (?:next|after)|is (?:the )?(?:next|successor)|was (?:the )?(?:next|successor))`;
const SUCCESSOR = new RegExp(String.raw`${START}(?:who|whom|which (?:country|state|nation|one)|what country)(?:'s|’s)? (?:${TAKES_OVER}|next)(?: (?:it|them|him|that|the (?:chair|post|seat|lead)\w*|as chair))?${LATER}\W*$`, 'iu');
/** Says nothing but that it asks for the time after; of a term only where the term was told last. */
const AFTERWARDS = new RegExp(String.raw`${START}(?:then|and then|after(?:wards)?|(?:and )?after (?:that|then|this|june|it|them)|next|what then|who then|then (?:who|what)|what (?:comes|happens|follows) (?:next|then|after(?:wards)?|after that))\W*$`, 'iu');
const HOW_FAR = new RegExp(String.raw`${START}how (?:long|far|much longer|many (?:days|weeks|months))\b(?!.*\b(?:from|since) (?!today|now))(?=.*\b(?:today|now|off|away|ago|left|to go|until then|till then|from here)\b)`, 'iu');
const WHO_DOES = new RegExp(String.raw`${START}who (?:does|is|is it|then)(?: (?:it|does|then|now|today|instead|currently|at the moment|these days))*\W*$`, 'iu');
const BACK = 3;

/** The question about the chair; none when no term that ends was told, or the text asks for something else. */
export function ofTerm(text: string, told: readonly Turn[], world: World): string[] {
  const turns = told.slice(-BACK).toReversed();
  const term = turns.map((t) => termIn(t, world)).find((m) => m !== undefined);
  const post = term?.post === undefined ? undefined : world.record(term.post);
  const last = told.at(-1);
  if (last === undefined || term?.end_date === undefined || post?.kind !== 'post' || post.organization === undefined) return [];
  const just = termIn(last, world) !== undefined;
  const body = nameOf(post.organization, world);
  const about = just || last.focus.entities.includes(post.organization);
  if ((about && SUCCESSOR.test(text)) || (just && AFTERWARDS.test(text))) return [`who will chair ${body} after ${monthOf(term.end_date)}?`];
  if (just && WHO_DOES.test(text)) return [`who chairs ${body}?`];
  return about && HOW_FAR.test(text) ? [`how long is it until the term of the chair of ${body} ends?`] : [];
}
/** The term an answer is about: it comes first among its records. */
function termIn(turn: Turn, world: World): Membership | undefined {
  const first = world.record(turn.records[0] ?? '');
  return first?.kind === 'membership' && first.end_date !== undefined ? first : undefined;
}
