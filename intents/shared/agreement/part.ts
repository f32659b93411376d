// What is asked of an agreement: its signers, day, place, content, whether it binds. Pure.
import type { Reading } from '../../../src/model/reading.ts';
import { WHEN, WHERE, WITH_WHOM } from './words.ts';

export type Part = 'signers' | 'date' | 'place' | 'occasion' | 'covers' | 'binding' | 'whole';

export function partOf(reading: Reading): Part {
  if (
    [
      /\bdates?\b|\bwhen\b/iu,
      /\bplaces?\b|\bcity\b|\bwhere\b|\bvenue\b/iu,
      /\bsigners?\b|\bsignator\w+\b|\bwho signed\b/iu,
      /\bscope\b|\bsubjects?\b|\bcontents?\b|\bcovers?\b/iu,
    ].filter((p) => p.test(reading.text)).length > 1
  )
    return 'whole';
  if (WITH_WHOM.test(reading.text) && /\bplans?\b/iu.test(reading.text)) return 'whole';
  if (/\bbinding\b|\bobligat|\blegally\b/iu.test(reading.text)) return 'binding';
  const [who, when, where] = [/\bwho(?:m|se)?\b/iu, WHEN, WHERE].map((p) => p.test(reading.text));
  if (when === true && where === true && who !== true) return 'occasion';
  if (who === true && when === true && reading.ask === 'when') return 'signers';
  if (reading.ask === 'when' || /\bdates?\b|\bwhat year\b/iu.test(reading.text)) return 'date';
  if (/\bsigners?\b|\bsignator\w+\b|\bwho signed\b/iu.test(reading.text)) return 'signers';
  if (reading.ask === 'where' || /\bvenue\b|\bcity\b/iu.test(reading.text)) return 'place';
  if (reading.ask === 'who' || /\bsigners?\b|\bsignator\w+\b|\bdid .{2,40} sign\b|\bcounterpart\b/iu.test(reading.text)) return 'signers';
  if (/\bcovers?\b|\bcontent\b|\binclude\b|\babout\b|\bscope\b|\bprovide\b|\baim\b|\bdeal with\b/iu.test(reading.text)) return 'covers';
  return 'whole';
}
