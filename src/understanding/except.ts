// "Apart from Peru", "other than Landau and Rubio", "Peru aside": names a question leaves out of what it asks for. Pure.
// Not for: money left out of a sum, which may be a kind or a size (intents/shared/money/text.ts).
import type { Mention, Reading } from '../model/reading.ts';

const BEFORE = /\b(?:apart from|other than|besides|except(?:ing)?(?: for)?|aside from|excluding|not counting|leaving (?:aside|out)|save for)[\s,:]+(?:(?:the|its|their|president|minister|foreign minister|ambassador|secretary)\s+)*$/iu;
/** "What sets FORGE apart from Pax Silica" leaves nothing out. */
const DISTANCE = /\b(?:sets?|tells?|told|keeps?|kept|far|days?|months?|stands?|differs?)\b[^,;?]{0,40}\bapart from\s+(?:the\s+)?$/iu;
const BETWEEN = /^\s*(?:,|,?\s*and|,?\s*or|,?\s*nor)\s*(?:(?:the|from|of)\s+)*$/iu;
const AFTER = /^[\s,]*(?:aside|excluded|excepted|left (?:out|aside)|not counted)\b/iu;
const CUE = /\b(?:apart|other than|besides|except|aside|exclud|not count|leaving|left|save for)/iu;

/** Names asked for and names left out. */
export function leftOut(text: string, mentions: readonly Mention[]): { asked: Mention[]; except: Mention[] } {
  if (!CUE.test(text)) return { asked: [...mentions], except: [] };
  const placed = places(text, mentions);
  const except = new Set<Mention>();
  placed.forEach((p, i) => {
    const before = placed[i - 1];
    const goesOn = before !== undefined && except.has(before.mention) && BETWEEN.test(text.slice(before.end, p.at));
    if (goesOn || (BEFORE.test(text.slice(0, p.at)) && !DISTANCE.test(text.slice(0, p.at))) || AFTER.test(text.slice(p.end))) except.add(p.mention);
  });
  for (const [i, p] of [...placed.entries()].toReversed()) {
    const next = placed[i + 1];
    if (next !== undefined && except.has(next.mention) && AFTER.test(text.slice(next.end)) && BETWEEN.test(text.slice(p.end, next.at))) except.add(p.mention);
  }
  return { asked: mentions.filter((m) => !except.has(m)), except: [...except] };
}
/** The reading with every name in it, for what works out itself which are left out. */
export const withLeftOut = (reading: Reading): Reading => (reading.except.length === 0 ? reading : { ...reading, mentions: [...reading.mentions, ...reading.except].toSorted((a, b) => a.from - b.from), except: [] });

function places(text: string, mentions: readonly Mention[]): { mention: Mention; at: number; end: number }[] {
  let from = 0;
  return mentions.toSorted((a, b) => a.from - b.from).flatMap((mention) => {
    const at = text.indexOf(mention.surface, from);
    if (at < 0) return [];
    from = at + mention.surface.length;
    return [{ mention, at, end: from }];
  });
}
