// Cuts a message that holds several questions into its questions. Pure.
const QUESTION_WORD = '(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|can)';
/** "And on what day": the question word may stand behind its preposition. */
const PREPOSED = '(?:(?:on|in|at|by|to|with|for|from|until|since) (?=wh))?';
/** "And the date he announced it" asks when. */
const NOUN_ASKED: readonly [RegExp, string][] = [[/(?:,|;)?\s+(?:oh\s+)?and\s+(?:also\s+)?the\s+(?:date|day|year)\s+(?:when\s+|that\s+|on which\s+)?(?=(?:he|she|they|it|this)\b)/giu, ' and when '], [/(?:,|;)?\s+(?:oh\s+)?and\s+(?:also\s+)?the\s+(?:place|city)\s+(?:where\s+|in which\s+)?(?=(?:he|she|they|it|this)\b)/giu, ' and where ']];
const MAX_CLAUSES = 4;
/** "When did they meet, what did they discuss and who ...": a comma parts questions where an "and" parts others; "Landau, who met Kamilov, said" is one. */
const ASKS_FIRST = new RegExp(`^\\W*(?:and |so )?(?:please )?(?:(?:tell|remind|show) (?:me|us) |explain |say )?(?:${PREPOSED})?${QUESTION_WORD}\\b`, 'iu');
const ANOTHER = new RegExp(`(?:,|;)?\\s+(?:and|then|also|plus)\\s+(?:also\\s+|then\\s+|uh\\s+)?(?=${PREPOSED}${QUESTION_WORD}\\b)|;\\s+(?=${QUESTION_WORD}\\b)`, 'iu');
const ASKS = new RegExp(`\\b${QUESTION_WORD}\\b`, 'iu');
/** "Who is he, what did he sign, with whom, ...": several demands, a comma before each. */
const ROW = /,\s+(?:and\s+)?(?=(?:(?:on|in|at|by|to|with|for|from) )?(?:who|whom|what|when|where|why|which|how)\b)/giu;
const LISTED = /(?<=^(?:\S+ ){3,}\S+),\s+(?=(?:who|whom|what|when|where|why|which)\b[^,]*$)/iu;

/** One entry when it is a single question. Each clause keeps its own words; ellipses are filled in by the conversation. */
export function clausesOf(text: string): string[] {
  const sentences = NOUN_ASKED.reduce((out, [pattern, words]) => out.replace(pattern, words), text).split(/(?<=\?)\s+(?=\p{L})/u).flatMap((s) => s.split(ANOTHER));
  const rows = sentences.length > 1 && ASKS_FIRST.test(text) ? sentences.flatMap((s) => s.split(ROW)) : [];
  const listed = rows.length > 3 ? rows : sentences.length > 1 && ASKS_FIRST.test(text) ? sentences.flatMap((s) => s.split(LISTED)) : sentences;
  const clauses = withOwnBody(listed.map((s) => s.trim().replace(/^(?:and|also|then|plus)\s+/iu, '')).filter((s) => s.length > 2));
  const asking = clauses.filter((c) => ASKS.test(c));
  return asking.length === clauses.length && clauses.length <= MAX_CLAUSES ? clauses : clauses.length > 1 && asking.length > 1 ? asking.slice(0, MAX_CLAUSES) : [text];
}
const NUMBER = /(?:^|(?<=[\s;,:.?!]))\(?(\d{1,2}|[a-h])[.)]\s+(?=\p{L})/giu;
const MAX_ITEMS = 8;
/** "1) ... 2) ...": the items of a numbered list of questions, without what introduces it; none when it is no such list. */
export function itemsOf(text: string): string[] {
  const marks = [...text.matchAll(NUMBER)];
  const first = marks[0]?.[1]?.toLowerCase();
  const inOrder = (first === '1' || first === 'a') && marks.every((m, i) => m[1]?.toLowerCase() === (first === '1' ? String(i + 1) : String.fromCharCode('a'.charCodeAt(0) + i)));
  if (marks.length < 2 || marks.length > MAX_ITEMS || !inOrder) return [];
  return marks.map((m, i) => text.slice(m.index + m[0].length, marks[i + 1]?.index).replace(/[\s;,]+(?:and)?\s*$/iu, '')).map((s) => (/[.?!]$/u.test(s) ? s : `${s}?`));
}
/** "How many countries and how many ministers were hosted": the first is asked by the verb of the second. */
const COUNTED = /^how many(?: (?!(?:were|was|are|is|did|do|does|have|has|had|came|went|took|attended|signed|met|joined)\b)[\p{L}.-]+){1,3}$/iu;
/** "How many countries signed and how many attended": of the same. */
const VERBAL = /^how many (?=(signed|attended|came|went|took|joined|met|were|was|are|did|do|have|had|got|received|raised|drew)\b)/iu;
const NOUNS = /\bhow many ((?:[\p{L}.-]+ ){0,2}?[\p{L}-]+)(?= (?:signed|attended|came|went|took|joined|met|were|was|are|did|do|have|had|got|received|raised|drew)\b)/iu;
const PREDICATE = /\b(?:were|was|are|is|did|do|does|have|has|had|came|went|took|attended|signed|met|joined)\b.*$/iu;
/** Who gave stands once, at the end: "how many got debt and how many equity from the Pentagon". */
const GIVER = /\s(?:from|by|under) (?:the )?[\p{L}\d.'’ -]+(?=\W*$)/iu;
/** "when and where was it signed": a bare question word asks what the next clause asks. */
function withOwnBody(clauses: readonly string[]): string[] {
  const bare = /^(?:who|whom|when|where|why|how|how much)$/iu;
  return clauses.map((c, i) => (VERBAL.test(clauses[i + 1] ?? '') && !GIVER.test(c) ? `${c}${GIVER.exec(clauses[i + 1] ?? '')?.[0] ?? ''}` : COUNTED.test(c) && clauses[i + 1] !== undefined ? `${c} ${PREDICATE.exec(clauses[i + 1] ?? '')?.[0] ?? ''}`.trim() : VERBAL.test(c) && i > 0 ? c.replace(VERBAL, `how many ${NOUNS.exec(clauses[i - 1] ?? '')?.[1] ?? ''} `) : bare.test(c) && clauses[i + 1] !== undefined ? `${c} ${(clauses[i + 1] ?? '').replace(/^(?:who|whom|when|where|why|how much|how|what)\s+/iu, '')}` : c));
}
