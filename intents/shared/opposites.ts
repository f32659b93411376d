// Claims a statement contradicts in words of its own: "does the MSP live on?" before "FORGE replaces the MSP". Pure.
// Not for: other names, figures and days in the place of those asked about (statements.ts).
import type { Reading } from '../../src/model/reading.ts';

type Opposite = { /** Words of the claim. */ claimed: RegExp; /** Words of a statement which deny it. */ told: RegExp };
const OPPOSITES: readonly Opposite[] = [
  { claimed: /\b(?:continu(?:e|es|ed|ing)|alongside|in parallel|side by side|coexist\w*|surviv\w*|liv(?:e|es|ing) on|still (?:exist\w*|run\w*|active|operat\w*|there|around)|keep(?:s|ing)? (?:on|going|running)|remains? in place)\b/iu, told: /\b(?:replace[sd]?|takes the place|success(?:or)|succeeded by)\b/iu },
  { claimed: /\b(?:alone|(?:only|solely|exclusively|entirely|just) on|only (?:the|with|from|by)|sole|single[- ]source|exclusive(?:ly)?)\b/iu, told: /\bdiversif\w+/iu },
  { claimed: /\b(?:only|purely|exclusively|just|solely) (?:an? )?(?:inter)?(?:government\w*|states?|public)\b|\bgovernments (?:only|alone)\b/iu, told: /\bprivate sector\b/iu },
  { claimed: /\b(?:merely|only|just|solely|purely|nothing (?:but|more than))\b/iu, told: /\bnot only\b/iu },
  { claimed: /\b(?:oppos(?:e|es|ed|ing)|object(?:s|ed|ing)?|resist\w*|block(?:s|ed|ing)?|against|reluctant|unwilling|hostile)\b/iu, told: /\b(?:willing|back(?:s|ed|ing)?|support(?:s|ed)?|prais\w+|ready)\b/iu },
  { claimed: /\b(?:permanent(?:ly)?|for good|forever|indefinite(?:ly)?|for ever|lasting|definitive(?:ly)?)\b/iu, told: /\btemporar(?:y|ily)\b/iu },
  { claimed: /\b(?:for (?:a )?long(?: time)?|long[- ](?:standing|established|ago)|(?:ages|decades|(?:many )?years) ago|for (?:many )?(?:years|decades|ages)|old)\b/iu, told: /\b(?:recently|newly|new)\b/iu },
  { claimed: /\b(?:decentrali[sz]ed|spread out|dispersed|well diversified|competitive|robust|balanced)\b/iu, told: /\b(?:highly centrali[sz]ed|high concentration|vulnerable)\b/iu },
  { claimed: /\b(?:shrink\w*|fall(?:s|ing)?|declin\w*|drop(?:s|ping)?|decreas\w*|less and less|diminish\w*)\b/iu, told: /\b(?:grow\w*|increas\w*|more and more|rising)\b/iu },
  { claimed: /\b(?:disclos\w*|reveal\w*|publish(?:ed)?|made public|make public|transparent|known)\b/iu, told: /\b(?:neither|no|not)\b.{0,40}\b(?:revealed|disclosed|named|given)\b/iu },
  { claimed: /\b(?:oral(?:ly)?|verbal(?:ly)?|handshake|informal(?:ly)?|unwritten)\b/iu, told: /\bformali[sz]ed by contracts\b|"formalized/iu },
];
const OPEN = /\bor\b|\bn[o']t\b|n['’]t\b/iu;

/** The claim without the words that can only be denied, and how a statement denies them; undefined when it makes no such claim. */
export function deniable(reading: Reading): { asked: Reading; denied: (says: string) => boolean } | undefined {
  if (reading.ask !== 'yesno' || OPEN.test(reading.text)) return undefined;
  const made = OPPOSITES.filter((o) => o.claimed.test(reading.text));
  if (made.length === 0) return undefined;
  const words = made.flatMap((o) => o.claimed.exec(reading.text)?.[0].toLowerCase().split(/\s+/u) ?? []);
  const asked = { ...reading, terms: reading.terms.filter((t) => !t.surface.toLowerCase().split(' ').every((w) => words.includes(w))) };
  return { asked, denied: (says) => made.some((o) => o.told.test(says)) };
}
