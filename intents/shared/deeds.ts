// Deeds and states a claim names that must stand in a statement itself: who took part did not preside, what is approved is not
// yet open, what is to be built is not built. Pure. Not for: wishes and expectations (come-about.ts).
import type { Reading } from '../../src/model/reading.ts';
import { stemOf } from '../../src/understanding/tokens.ts';

/** `told`: how a statement says it; without it, in the words of the claim. */
type Deed = { claimed: RegExp; told?: RegExp };
const DEEDS: readonly Deed[] = [
  { claimed: /\b(?:chair|presid(?:e|ed|es|ing)\b)/iu },
  { claimed: /\bhost/iu },
  { claimed: /\bown(?:s|ed|er|ers)\b/iu },
  { claimed: /\b(?:up and running|operational|in operation|functioning|in service|on ?stream|online|open for business|ready for use)\b|\b(?:running|working|operating|live|active|open)\W*$/iu, told: /\b(?:up and running|operational|in operation|functioning|in service)\b/iu },
  { claimed: /\b(?:built|constructed|under construction|erected)\b|\bbuilding (?:the|an?|its|up)\b/iu, told: /\b(?:built|constructed|under construction|erected|building)\b/iu },
  { claimed: /\b(?:filled|stocked|delivered|shipped|harvested|mined already|produced)\b/iu, told: /\b(?:filled|stocked|delivered|shipped|produced)\b/iu },
  { claimed: /\b(?:ratified|in force|entered into force|took effect|taken effect|implemented|carried out|enacted)\b/iu },
  { claimed: /\b(?:repaid|paid back|disbursed|paid out|handed over|transferred|drawn down|spent)\b/iu },
  { claimed: /\b(?:merged|acquired|bought|purchased|sold|took over|taken over)\b/iu },
  // The instrument: money may be given without being lent, owned or given away.
  { claimed: /\b(?:borrow\w*|loans?|lent|lend|lends|lending|lenders?)\b/iu, told: /\b(?:borrow\w*|loans?|lent|lend\w*|debt)\b/iu },
  { claimed: /\b(?:grants?|subsid(?:y|ies)|gifts?|donations?)\b/iu, told: /\b(?:grants?|subsid(?:y|ies)|gifts?|donations?)\b/iu },
  { claimed: /\b(?:equity|stakes?|shareholders?|shareholding)\b/iu, told: /\b(?:equity|stakes?|shares?|shareholders?)\b/iu },
  { claimed: /\b(?:won|awarded)\b/iu, told: /\b(?:won|awarded)\b/iu },
  // "The largest in American history" before "the largest in the history of the bank".
  { claimed: /\bin (?:the )?(?:us|u\.s\.|american|world|human|its|uzbek|the country's|country's) history\b|\bin the world\b|\bworldwide\b|\bof all time\b/iu, told: /\bin (?:american|world|human) history\b|\bin the world\b|\bworldwide\b|\bof all time\b|\bhistory of the (?:country|world)\b/iu },
];
/** What the claim names as done or as a state, the sentence does not. */
export const lacksDeed = (text: string, says: string): boolean => DEEDS.some(({ claimed, told = claimed }) => claimed.test(text) && !told.test(says));

const DONE = /^\W*(?:(?:and|but|so)\s+)?(?:did|has|have|had|was|were|is|are)\b/iu;
const TO_DO = /\bto (?:help |jointly |further |actively |also )?(\p{L}{3,})\b/giu;
/** "Did they build it?" before "signed contracts to build it": the sentence has the deed only as something to do. */
export function onlyToDo(reading: Reading, says: string): boolean {
  if (!DONE.test(reading.text)) return false;
  const ahead = new Set([...says.matchAll(TO_DO)].map((m) => stemOf((m[1] ?? '').toLowerCase())));
  if (ahead.size === 0) return false;
  const asked = new Set([...reading.text.matchAll(TO_DO)].map((m) => stemOf((m[1] ?? '').toLowerCase())));
  const rest = says.replace(TO_DO, ' ').toLowerCase().split(/[^\p{L}]+/u).map(stemOf);
  return reading.stems.some((s) => ahead.has(s) && !asked.has(s) && !rest.includes(s));
}
