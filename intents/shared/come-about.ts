// Has it come about: a question whether something was done, before a record of what was hoped for, expected or is still to be. Pure.
import { attributeMissing } from '../../src/answer/attribute-asked.ts';
import type { Reading } from '../../src/model/reading.ts';

export const AHEAD = /\b(?:will|plan\w*|intend\w*|is to|are to|going to|upcoming)\b/iu;
/** A question about tomorrow is confirmed only by what a source says will be. */
export const FORESEEN = /^\W*(?:so |and |but )?(?:will|shall)\b|\bgoing to\b/iu;
const DONE = /^\W*(?:(?:and|but|so)\s+)?(?:did|has|have|had|was|were)\b/iu;
/** "Did they say, announce, mention ...": that was done. */
const SPOKEN = /\b(?:say|said|state[ds]?|announc\w*|mention\w*|express\w*|report\w*|voic\w*|underlin\w*|stress\w*|reaffirm\w*|confirm\w*|signal\w*|offer\w*)\b/iu;
/** Wishes and offers: nothing has come about by them yet. */
const WISHED = /\b(?:willing\w*|efforts? to|interested in|interests them|intends?|intention|hopes?|plans? to|may (?:gain|take|get))\b/iu;
/** What is still being talked about is neither set up nor agreed. */
const NEGOTIATED = /\bnegotiat\w*|\b(?:in talks|talks on)\b/iu;
export const onlyNegotiated = (reading: Reading, says: string): boolean => NEGOTIATED.test(says) && !/\bnegotiat\w*|\btalks?\b|\bdiscuss\w*/iu.test(reading.text);
const EXPECTED = /\b(?:expected|expects|due)\b/iu;
/** A sentence cannot show whether it will be said yes or no to. */
export const lacksAttribute = (says: string, reading: Reading): boolean => {
  const a = attributeMissing(says, reading);
  return a !== null && a !== 'reason' && a !== 'signer' && (a !== 'future' || !AHEAD.test(says));
};
/** Asked whether it was done, before a record of what was hoped for. */
export const onlyWished = (reading: Reading, says: string): boolean => WISHED.test(says) && !WISHED.test(reading.text) && !SPOKEN.test(reading.text) && (DONE.test(reading.text) || (IS_SO.test(reading.text) && !ASKS_WISH.test(reading.text)));
/** "Is Uzbekistan in the WTO by now": a state, which a wish for it does not make. */
const IS_SO = /^\W*(?:(?:and|but|so)\s+)?(?:is|are)\b/iu;
const ASKS_WISH = /\b(?:want\w*|wish\w*|seek\w*|try\w*|trying|aim\w*|aspir\w*|plan\w*|like|support\w*|back\w*|help\w*|push\w*|bid|ready|possib\w*|likely|open|prepared|keen|eager|there|goal|purpose|it)\b/iu;

/** A question whether something came about, before a record that only tells what was expected. */
export function onlyExpected(reading: Reading, says: string): boolean {
  return reading.ask === 'yesno' && DONE.test(reading.text) && EXPECTED.test(says) && !EXPECTED.test(reading.text);
}
