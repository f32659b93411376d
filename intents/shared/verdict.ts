// Yes, no or neither: what a recorded statement says of a claim. Pure.
// Not for: claims contradicted in words (opposites.ts), claims about money (money-verdict.ts).
import type { Found, World } from '../../src/contracts/intent.ts';
import type { Mention, Reading } from '../../src/model/reading.ts';
import type { AssayRecord } from '../../src/model/record.ts';
import { readNumbers } from '../../src/understanding/amounts.ts';
import { figuresOf } from './figures-told.ts';
import { FORESEEN, lacksAttribute, onlyExpected, onlyNegotiated, onlyWished } from './come-about.ts';
import { lacksDeed, onlyToDo } from './deeds.ts';
import { acts, cityTold, namedIn, replaced } from './in-its-place.ts';
import { beforeOrAfter, otherDay, timeTold } from './other-time.ts';
import { countedOtherwise, miscounted, rankedOtherwise } from './otherwise.ts';
import { nationalityOf, saysNationality } from './of-country.ts';
import { wordsOf } from '../../src/lib/text/patterns.ts';
import { asksIfSaid, SAYS_NOT } from './silence.ts';

export type Verdict = 'yes' | 'no' | 'none';

/** Their figures are years. */
const UNCOUNTED = new Set<AssayRecord['kind']>(['post', 'membership', 'person']);
/** Yes when the record's own sentence holds every part of the claim; no when it names somebody else or another number in its place. */
export function verdictOf(f: Found, reading: Reading, world: World): Verdict {
  if (reading.ask !== 'yesno' || reading.except.length > 0) return 'none';
  // "Is he minister or deputy chair?" is answered by neither yes nor no.
  if (OFFERS.test(reading.text)) return 'none';
  const says = f.record.says?.en ?? '';
  if (
    SAYS_NOT.test(says) ||
    (DAY_GIVEN.test(reading.text) && asksIfSaid(reading) && !DAY.test(says)) ||
    lacksAttribute(says, reading) ||
    otherDay(reading, says) ||
    onlyExpected(reading, says) ||
    onlyWished(reading, says) ||
    onlyNegotiated(reading, says) ||
    (FORESEEN.test(reading.text) && !/\bwill\b/iu.test(says))
  )
    return 'none';
  const nationality = nationalityOf(reading, world);
  if (nationality !== null && !saysNationality(says, nationality, world)) return 'none';
  const absent = reading.mentions.filter((m) => m.kind !== 'document' && !(TOLD_OF.has(m.kind) && !f.missing.includes(m.surface)) && !namedIn(m, says, world));
  if (absent.some((m) => acts(m, reading, world)) && !['chair', 'host', 'succeed'].some((c) => reading.concepts.has(c))) return 'none';
  if (absent.length > 0)
    return absent.every((m) => replaced(m, reading, f.record, world)) && f.missing.filter((w) => !absent.some((m) => m.surface === w)).length === 0 ? 'no' : 'none';
  const figures = figuresOf(f.record);
  const asked = [...reading.amounts.map((a) => `n:${a.usd}`), ...reading.numbers.filter((n) => n > 2 && (n < 1990 || n > 2100)).map((n) => `n:${n}`)];
  if (sameMatter(f, reading) && (countedOtherwise(reading.text, says) || rankedOtherwise(reading.text, says))) return 'no';
  if (asked.some((n) => !figures.has(n))) return f.coverage > 0.55 && !UNCOUNTED.has(f.record.kind) && [...figures].some((x) => x.startsWith('n:')) ? 'no' : 'none';
  if (miscounted(reading.text, says) || beforeOrAfter(reading, says)) return 'no';
  if (f.record.kind === 'statement' && f.record.hedge === 'may' && !/\b(?:may|might|could|possib\w*|perhaps)\b/iu.test(reading.text)) return 'none';
  const place = cityTold(reading, says, world);
  if (place !== 'same') return place === 'other' ? 'no' : 'none';
  const time = timeTold(reading, f.record);
  if (time === 'other') return f.missing.every((w) => reading.dates.some((d) => d.text.includes(w))) ? 'no' : 'none';
  if (time === 'open') return 'none';
  if (reading.terms.length === 0 && reading.mentions.length + reading.dates.length < 2) return 'none';
  if (lacksDeed(reading.text, says) || onlyToDo(reading, says) || (SAYS_WHERE.test(reading.text) && !A_PLACE.test(says))) return 'none';
  if (f.missing.length > 0 || f.coverage < 0.72 || f.fit < 0.5 || CLAIMS_MORE.test(reading.text)) return 'none';
  return NEGATIVE.test(says) === reading.negated ? 'yes' : 'none';
}
const OFFERS = /^(?!.*\b(?:by|than|in|within|more|less)\b.{0,12} or\b).*\b(?:is|was|are|were) (?:he|she|it|they|this|that|\p{Lu}[\p{L}.]+)\b.{3,60} or (?:an? |the )?(?!not\b|so\b|no\b|is\b|was\b|are\b|did\b|does\b|more\b|less\b)\p{L}{3,}/u;
const DAY = /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b/u;
/** "Does it give the day of the signing?" */
const DAY_GIVEN = /\b(?:the|which|what|any|an?) (?:exact |precise )?(?:day|date)\b/iu;
/** "Does the article say where they met?": a sentence without a place does not. */
const SAYS_WHERE = /\b(?:says?|tells?|states?|mentions?|gives?|reports?|specif(?:y|ies)|prints?|names?) where\b/iu;
const A_PLACE = /\b(?:in|at) (?:the )?\p{Lu}/u;
/** Words that claim more than that it was so: that it was alone, whole, the first, still. */
const CLAIMS_MORE = wordsOf(
  /only|exactly|solely|before|after|all|every|already|ever|first|still|on top of|in addition|twice|double|just|sole|stop at/u,
  /limited|alone|by (?:him|her|it|them)sel(?:f|ves)|on (?:his|her|its|their) own|single-?handed(?:ly)?|same|everything/u,
  /everyone|entire(?:ly)?|whole|wholly|complete(?:ly)?|full(?:y)?/u,
  /(?:one|second|another|separate|different) (?:deal|loan|line|memorandum|agreement|meeting)|or/u,
);
/** A sentence about an event or a paper need not say its name again. */
const TOLD_OF = new Set<Mention['kind']>(['event', 'agreement']);
/** Everything but the figures of the claim is met: the statement is about the same. */
const sameMatter = (f: Found, reading: Reading): boolean =>
  f.missing.every((w) => /\d/u.test(w) || (reading.numbers.length > 0 && readNumbers(w).length > 0) || reading.dates.some((d) => d.text.includes(w)));
const NEGATIVE = /\b(?:not(?! only)|no longer|never|nobody|neither|nor|without)\b/iu;
