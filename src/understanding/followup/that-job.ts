// "Who holds that job now?" after a post was spoken of: the post, and after what somebody was before, the one he had then. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import { nameOf } from './antecedents.ts';

const WHO = /^\W*(?:(?:and|so|but|ok(?:ay)?)\b[, ]*)*who(?:'s|’s| is| has| holds?| held| fills?| occupies| does| took| got| sits)?\b/iu;
const JOB = /\b(?:that|this|the|his|her) (?:same )?(?:job|post|position|office|role|title)\b/iu;
const HAS_IT = /\bwho (?:has|holds|fills|does|got|is doing|took) (?:it|that)\b/iu;
const NOW = /\b(?:now|today|currently|at present|nowadays|these days|in the (?:later|2026|newer) \p{L}+)\b/iu;
const BEFORE = /\b(?:before|earlier|previous(?:ly)?|former(?:ly)?|used to|once|ex)\b/iu;

export function ofThatJob(text: string, last: Turn, world: World): string[] {
  if (!WHO.test(text) || !(JOB.test(text) || (HAS_IT.test(text) && NOW.test(text)))) return [];
  const held = [...last.records, ...last.focus.entities].flatMap((id) => {
    const r = world.record(id);
    return r?.kind === 'membership' ? [r] : r?.kind === 'person' || r?.kind === 'post' ? world.of('membership').filter((m) => m.holder === r.id || m.post === r.id) : [];
  });
  const then = BEFORE.test(last.reading.text) ? held.find((m) => m.former === true) : undefined;
  const post = (then ?? held[0])?.post;
  return post === undefined ? [] : [`who is ${nameOf(post, world)}${NOW.test(text) ? ' now' : ''}?`];
}
