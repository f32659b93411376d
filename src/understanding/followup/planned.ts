// "Who comes next?" after a paper: those with whom one of its kind is planned. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import { nameOf } from './antecedents.ts';

const NEXT = /^\W*(?:(?:and|so|then|ok(?:ay)?)\b[, ]*)*(?:(?:who|what|which (?:one|country|partner|partners|countries)|with whom)(?:'s|’s)? ?(?:is|are|comes?|come|will be|would be|might be)? ?(?:the )?next|(?:any|what) (?:others?|more)(?: (?:are|is))? (?:planned|intended|in the pipeline|to come|coming)|(?:who|what|which ones?) (?:else )?(?:is|are) (?:planned|intended|in the pipeline|to follow|to come|coming))(?: (?:in line|up|on the list|then|in the pipeline))?\W*$/iu;

export function planned(text: string, last: Turn, world: World): string[] {
  if (!NEXT.test(text)) return [];
  const own = [...last.focus.entities, ...last.records].map((id) => world.record(id)).find((r) => r?.kind === 'agreement');
  if (own?.kind !== 'agreement') return [];
  const after = world.of('agreement').filter((a) => a.type === own.type && a.status === 'planned');
  return after.every((a) => a.id === own.id) ? [] : [`${after.map((a) => nameOf(a.id, world)).join(' and ')}?`];
}
