// Judges one answer by the keys of its question: the rules of ../shared/questions (README.md, score.mjs), which a test holds it to.
// Pure. Not for: asking.
import type { Answer } from '../../src/model/answer.ts';
import type { Keys } from './question-file.ts';

export const VERDICTS = ['right', 'uncited', 'abstained', 'wrong', 'false'] as const;
export type Verdict = (typeof VERDICTS)[number];
export type Judged = { verdict: Verdict; why: string; /** Whether an accepted paragraph is among the citations; null: nothing to cite, or refused. */ cited: boolean | null };
export type Told = { status: Answer['status']; text: string; citations: readonly { original: string; paragraph: number }[] };

export function judge(keys: Keys, told: Told): Judged {
  const text = normalised(told.text);
  const says = keys.must_not.filter((one) => has(text, one));
  const sets = [keys.must, ...keys.alt_must].map((set) => set.filter((one) => !has(text, one)));
  const lacks = sets.every((set) => set.length > 0) ? (sets[0] ?? []) : [];
  const answered = told.status === 'answered' || told.status === 'partial';
  const wanted = keys.cite.map(placeOf);
  const got = told.citations.map((c): Place => ({ document: c.original.slice(0, 3), paragraph: c.paragraph }));
  const cited = keys.answerable && answered && wanted.length > 0 ? got.some((g) => wanted.some((w) => w.document === g.document && (w.paragraph === undefined || w.paragraph === g.paragraph))) : null;
  const verdict = (name: Verdict, why = ''): Judged => ({ verdict: name, why, cited });

  if (!keys.answerable) {
    if (says.length > 0) return verdict('false', `says ${brief(says)}`);
    if (keys.must.length > 0 && lacks.length > 0) return verdict('wrong', `lacks ${brief(lacks)}`);
    const plainly = told.status !== 'answered' || keys.accept.some((one) => has(text, one)) || REFUSES.test(text);
    return verdict(plainly ? 'right' : 'false');
  }
  if (!answered) return verdict(told.status === 'clarify' && keys.must.length === 0 ? 'right' : 'abstained');
  if (says.length > 0) return verdict('wrong', `says ${brief(says)}`);
  if (lacks.length > 0) return verdict('wrong', `lacks ${brief(lacks)}`);
  if (cited === false) return verdict('uncited', `cites ${got.map((g) => `${g.document}:${g.paragraph}`).join(' ')} not ${keys.cite.join(' ')}`);
  return verdict('right');
}

type Place = { document: string; paragraph: number | undefined };
function placeOf(cite: string): Place {
  const [stem = '', paragraph = ''] = cite.split(':');
  return { document: stem.slice(0, 3), paragraph: paragraph === '' ? undefined : Number(paragraph) };
}
const brief = (requirements: readonly string[]): string => requirements.map((one) => one.slice(0, 60)).join(',');

/** Case, quotes, dashes, spaces, emphasis and thousands commas do not count. */
export function normalised(text: string): string {
  return text.normalize('NFKC').replace(/[\u200b-\u200d\u2060\ufeff*`~_]/g, '').replace(/[\u2018\u2019\u02bb\u02bc]/g, "'").replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-').replace(/US\$/g, '$').replace(/(\d),(?=\d{3}(?!\d))/g, '$1').replace(/\s+/g, ' ').toLowerCase();
}

const WORD = /[\p{L}\p{N}]/u;
/** Whether any alternative of a requirement stands in a normalised text. */
export const has = (text: string, requirement: string): boolean => requirement.split('|').some((alternative) => stands(text, normalised(alternative).trim()));

/** Not inside a word or number; a number ends where it ends; up to four characters end where they end, a plural s aside. */
function stands(text: string, wanted: string): boolean {
  if (wanted === '') return false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const [before = '', before2 = ''] = [text[at - 1], text[at - 2]];
    const [after = '', after2 = ''] = [text[at + wanted.length], text[at + wanted.length + 1]];
    const first = wanted.at(0) ?? '';
    const last = wanted.at(-1) ?? '';
    if (wanted !== "n't" && WORD.test(first) && WORD.test(before)) continue;
    if (/\d/.test(first) && /[.,]/.test(before) && /\d/.test(before2)) continue;
    if (/\d/.test(last) && (/\d/.test(after) || (/[.,]/.test(after) && /\d/.test(after2)))) continue;
    if (wanted.length <= 4 && WORD.test(last) && WORD.test(after) && !(after === 's' && !WORD.test(after2))) continue;
    return true;
  }
  return false;
}

/** Words by which a text says plainly that the sources do not say it. */
const REFUSES = /(do(es)?( not|n't) (say|state|name|give|mention|cover|tell|identify|contain|record|answer|specify|list|indicate|include|report|provide|know)|(could|can)( ?not|n't) (find|answer|tell|say|help|confirm|give)|\bno (answer|information|passage|source|record|documented|such|figure|date|name|mention|successor)|nothing (in|about|on)|not (in the (documents|sources|corpus)|found|named|stated|covered|listed|among|mentioned|given|specified|documented|disclosed|reported|included|revealed|known|recorded|say|answer)|isn't (in|named|stated|listed|covered|known)|outside|rephrase|which .* do you mean|what (would|do) you)/i;
