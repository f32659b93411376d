// "starting with M", "whose name contains Republic": a test on names, as the question spells it. Pure.
export type NameTest = { fits: (name: string) => boolean; kind: 'starts' | 'ends' | 'contains'; part: string };

const STARTS = /\b(?:start|begin)(?:s|ning|ing)?\s+(?:with|in|on|by)\s+(?:an?\s+|the\s+)?(?:letter\s+)?["'“‘]?(\p{L})["'”’]?(?![\p{L}])|\b(?:with|under|at)\s+(?:the\s+)?letter\s+["'“‘]?(\p{L})["'”’]?(?![\p{L}])|\bfirst letter (?:is )?(?:an? )?["'“‘]?(\p{L})["'”’]?(?![\p{L}])/iu;
const ENDS = /\bend(?:s|ing)?\s+(?:with|in|on)\s+(?:an?\s+|the\s+)?(?:letters?\s+)?["'“‘]?(\p{L}+)["'”’]?/iu;
const CONTAINS = /\bcontain(?:s|ing)?\s+(?:the\s+)?(?:words?\s+)?["'“‘]?(\p{L}{3,})["'”’]?|\b(?:have|has|having|with|include|includes|including|carry|carries|bear|use)\s+(?:the\s+)?(?:words?\s+)?["'“‘]?(\p{L}{3,})["'”’]?\s+in\s+(?:its|their|the)\s+(?:\w+\s+)?names?\b|\bwords?\s+["'“‘]?(\p{Lu}\p{L}{2,})["'”’]?\s+in\s+(?:its|their|the)\s+(?:\w+\s+)?names?\b/iu;

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
