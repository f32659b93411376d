// "Has Uzbekistan joined meanwhile?", "did Peru too?": a verb without what it takes, filled in with what the last question was about. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import { nameOf, sortOf } from './antecedents.ts';

const SINCE = '(?: (?:yet|meanwhile|already|by now|now|since|since then|in the meantime|so far|in the end|after all|too|as well))*';
const JOINS = new RegExp(`\\b(?:joined|join|acceded|accede|become (?:a )?(?:member|partner)|became (?:a )?(?:member|partner)|been admitted|(?:a|any) (?:member|partner))(?: (?:countries|states))?${SINCE}\\W*$`, 'iu');

/** A body that can be joined is left out at the end of the question. */
export const leavesOpen = (text: string): boolean => JOINS.test(text);
/** "Is Uzbekistan one of them?" after the members of a body. */
const IS_ONE = /^\W*(?:(?:and|so|but)\b[, ]*)?(?:is|are|was|were) (.{2,40}?) (?:one|a member|a partner|in it|among them|part of (?:it|them)|in there|on it)(?: of (?:them|those|these))?(?: (?:too|as well|also))?\W*$/iu;
export function filledIn(text: string, last: Turn, world: World): string[] {
  const who = last.intent === 'membership' ? IS_ONE.exec(text)?.[1] : undefined;
  const club = who === undefined ? undefined : [...last.reading.mentions.map((m) => m.id), ...last.focus.entities].find((id) => sortOf(id, world) === 'body');
  if (who !== undefined && club !== undefined) return [`is ${who} a member of ${nameOf(club, world)}?`];
  if (!leavesOpen(text)) return [];
  const named = [...last.reading.mentions.map((m) => m.id), ...last.focus.entities];
  const body = named.find((id) => sortOf(id, world) === 'body' || (world.record(id) as { classification?: string } | undefined)?.classification === 'igo');
  return body === undefined ? [] : [text.replace(/[?.! ]+$/u, '').replace(JOINS, (verb) => `${verb.replace(new RegExp(`${SINCE}$`, 'iu'), '')} ${/member|partner/iu.test(verb) ? 'of ' : ''}${nameOf(body, world)}?`)];
}
