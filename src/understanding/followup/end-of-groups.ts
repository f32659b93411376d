// "Best month?", "which state came out on top?", "top agency?": the end of the groups told, in the words the ledger knows.
const GROUP = '(month|state|country|agency|mineral|metal|company|instrument|day|year)';
const MOST = '(?:best|top|busiest|strongest|peak|richest|heaviest|leading|number one|no\\.? ?1)';
const LEAST = '(?:worst|weakest|poorest|quietest|slowest|thinnest|leanest|bottom)';
const START = '^\\W*(?:(?:and|so|ok(?:ay)?|which|what)\\b[, ]*)*(?:(?:is|was|are|were)\\b )?(?:the )?';
const END = '(?: (?:of (?:all|them|these|those|the lot)|overall|there|then|was (?:it|that)))?\\W*$';
const HEADED = new RegExp(`${START}(?:(${MOST})|(${LEAST})) ${GROUP}${END}`, 'iu');
const ENDED = new RegExp(`${START}${GROUP} (?:(?:is|was|has been|had|has|did|does|came out|comes out|came|comes|stands?|ranks?)\\b )*(?:the )?(?:(${MOST}|on top|ahead|in front|in the lead)|(${LEAST}|behind))${END}`, 'iu');

/** "Which month has the most?"; null when the text asks for no such end. */
export function endOfGroups(text: string): string | null {
  const [head, end] = [HEADED.exec(text), ENDED.exec(text)];
  const [group, most] = head !== null ? [head[3], head[1]] : [end?.[1], end?.[2]];
  return group === undefined ? null : `which ${group.replace(/metal/iu, 'mineral')} has the ${most === undefined ? 'least' : 'most'}`;
}
