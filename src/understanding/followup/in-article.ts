// "Who published it?", "when?", "anything on the WTO in it?" after an article was told: it is the article, not what the article tells of. Pure.
import type { Turn, World } from '../../contracts/intent.ts';

const TOLD_OF = new Set(['which-article', 'document', 'coverage']);
const WHEN = /^\W*(?:and |so )?(?:when|on (?:which|what) (?:day|date)|what date|which (?:day|year))(?: (?:was|is) (?:it|that)(?: (?:from|published|printed|written|out))?)?\W*$/iu;
const IN_IT = /\b(?:in|from|by) (?:it|that|there|that one)\b/iu;

/** "When were they published?" after whichever articles say so. */
const THEIR_DAY = /^\W*(?:(?:and|so)\b[, ]*)*(?:when|on (?:what|which) (?:day|date)s?) (?:were|are) (?:they|those|these|both)(?: (?:all|both|articles))? (?:published|printed|written|dated|posted|released|out)\W*$/iu;
/** The question with the article's name; none when the last answer told of no single article. */
export function ofArticle(text: string, told: readonly Turn[], world: World): string[] {
  const last = told.at(-1);
  if (last?.intent === 'provenance' && THEIR_DAY.test(text)) return ['when were the articles published?'];
  const refs = [...new Set(last?.refs.map((r) => r.slice(0, 3)))];
  const document = last === undefined || !TOLD_OF.has(last.intent) || refs.length !== 1 ? undefined : world.documents.find((d) => d.id.startsWith(refs[0] ?? ''));
  if (document?.publisher == null) return [];
  const article = `the ${document.publisher.replace(/^the /iu, '')} article`;
  if (WHEN.test(text)) return [`when was ${article} published?`];
  return IN_IT.test(text) ? [text.replace(IN_IT, `in ${article}`)] : [];
}
