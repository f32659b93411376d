// "And Rubio, who did he meet?", "the plant, who helps there?": what a question puts before itself is what its pronoun means. Pure.
import type { World } from '../../contracts/intent.ts';

const WH = '(?:(?:on|in|to|by|from|for|since|with|at) )?(?:who|whom|whose|what|when|where|which|how|why|did|does|do|is|was|are|were|has|have|had|will|can)';
const FRONTED = new RegExp(`^\\W*(?:(?:and|but|so|now|ok|okay|then)\\b[, ]*)*(?:(?:what|how) about |as for )?((?!(?:in|on|at|of|for|after|before|by|since|until|from|to|with|during) |(?:thanks|thank|sorry|well|yes|no|${WH})\\b)\\p{L}[^,:?–—]{2,50}?)\\s*[,:–—]\\s*(${WH}\\b[^?]*)\\W*$`, 'iu');
const HE = /\b(?:he|him|himself|his)\b/iu;
const SHE = /\b(?:she|her|hers|herself)\b/iu;
const ITS = /\b(?:its|their|theirs)\b/iu;
const IT = /\b(?:it|they|them|there)\b|\b(?:that|this)\b(?=\W*$| (?:be|cost|happen|take|come|run|last|end|start|begin)\b)/iu;

/** The question with what stands before it in the place of its pronoun; null when it has no such head or points elsewhere. */
export function fronted(text: string, world: World): string | null {
  const [, head = '', asked = ''] = FRONTED.exec(text) ?? [];
  if (head === '' || /\b(?:ones?|first|second|third|last|latter|former|other|two|three)$/iu.test(head)) return null;
  const part = world.read(head);
  if (part.mentions.length === 0 && !(/^(?:the|an?) /iu.test(head) && part.terms.some((t) => t.known))) return null;
  const people = part.mentions.flatMap((m) => { const r = world.record(m.id); return r?.kind === 'person' ? [r.pronoun] : []; });
  const own = people.length === 0 ? (ITS.exec(asked) ?? IT.exec(asked)) : people[0] === 'she' ? SHE.exec(asked) : HE.exec(asked);
  if (own === null) return null;
  const whose = /^(?:his|its|theirs?)$/iu.test(own[0]) || (/^her$/iu.test(own[0]) && /^ \p{L}/u.test(asked.slice(own.index + 3)));
  return `${asked.slice(0, own.index)}${whose ? `${head}'s` : head}${asked.slice(own.index + own[0].length)}?`;
}
