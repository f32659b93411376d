// "starting with M", "whose name contains Republic": a test on names, as the question spells it. Pure.
import { anyOf } from '../../src/lib/text/patterns.ts';
export type NameTest = { fits: (name: string) => boolean; kind: 'starts' | 'ends' | 'contains'; part: string };

const STARTS = anyOf(
  /\b(?:start|begin)(?:s|ning|ing)?\s+(?:with|in|on|by)\s+(?:an?\s+|the\s+)?(?:letter\s+)?["'“‘]?(\p{L})["'”’]?(?![\p{L}])/u,
  /\b(?:with|under|at)\s+(?:the\s+)?letter\s+["'“‘]?(\p{L})["'”’]?(?![\p{L}])/u,
  /\bfirst letter (?:is )?(?:an? )?["'“‘]?(\p{L})["'”’]?(?![\p{L}])/u,
);
const ENDS = /\bend(?:s|ing)?\s+(?:with|in|on)\s+(?:an?\s+|the\s+)?(?:letters?\s+)?["'“‘]?(\p{L}+)["'”’]?/iu;
const CONTAINS = anyOf(
  /\bcontain(?:s|ing)?\s+(?:the\s+)?(?:words?\s+)?["'“‘]?(\p{L}{3,})["'”’]?/u,
  /\b(?:have|has|having|with|include|includes|including|carry|carries|bear|use)\s+(?:the\s+)?(?:words?\s+)?["'“‘]?(\p{L}{3,})["'”’]?\s+in\s+(?:its|their|the)\s+(?:\w+\s+)?names?\b/u,
  /\bwords?\s+["'“‘]?(\p{Lu}\p{L}{2,})["'”’]?\s+in\s+(?:its|their|the)\s+(?:\w+\s+)?names?\b/u,
);

export function nameTest(text: string): NameTest | null {
  const start = STARTS.exec(text);
  const letter = start?.[1] ?? start?.[2] ?? start?.[3];
  if (letter !== undefined) return { kind: 'starts', part: letter.toUpperCase(), fits: (name) => bare(name).toLowerCase().startsWith(letter.toLowerCase()) };
  const end = ENDS.exec(text)?.[1];
  if (end !== undefined) return { kind: 'ends', part: end, fits: (name) => name.toLowerCase().endsWith(end.toLowerCase()) };
  const inside = CONTAINS.exec(text);
  const word = inside?.[1] ?? inside?.[2] ?? inside?.[3];
  return word === undefined ? null : { kind: 'contains', part: word, fits: (name) => name.toLowerCase().includes(word.toLowerCase()) };
}
const bare = (name: string): string => name.replace(/^the /iu, '');
