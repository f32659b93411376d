// "EXIM or the DFC?", "which of Henick and Saidov": two names offered to choose from make one demand, which either of them meets.
import type { Mention, Reading } from '../../src/model/reading.ts';

const OR = /^[\s,–-]*or(?: (?:is|was|does|did) it)?(?: rather| maybe| perhaps)?(?: (?:by|from|with|in|the|a|an|of))*\s+$/iu;
const AND = /^[\s,]*and\s+$/iu;
const ONE_OF = /\bwhich (?:one )?of (?:them|the two|these|those|the pair)\b|\b(?:who|which) of (?=\p{Lu})/iu;
/** The reading with names joined by "or" taken as alternatives of the first of them. */
export function eitherOf(reading: Reading): Reading {
  const oneOf = ONE_OF.test(reading.text);
  if (!oneOf && !/\bor\b/iu.test(reading.text)) return reading;
  const mentions: Mention[] = [];
  let end = -1;
  for (const m of reading.mentions) {
    const at = reading.text.indexOf(m.surface, Math.max(0, end));
    const before = mentions.at(-1);
    if (before !== undefined && at > end && end >= 0 && (OR.test(reading.text.slice(end, at)) || (oneOf && AND.test(reading.text.slice(end, at))))) mentions.splice(-1, 1, { ...before, alternatives: [...before.alternatives, m.id, ...m.alternatives] });
    else mentions.push(m);
    end = at < 0 ? -1 : at + m.surface.length;
  }
  return mentions.length === reading.mentions.length ? reading : { ...reading, mentions };
}
export const offersChoice = (reading: Reading): boolean => eitherOf(reading) !== reading;
