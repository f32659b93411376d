// Verdicts -> the table by kind and the shares under it. Pure.
import type { Turn } from './question-file.ts';
import { VERDICTS, type Judged, type Told, type Verdict } from './score.ts';

export type Row = { turn: Turn; told: Told & { intent: string }; judged: Judged; ms: number; baseline: Judged | null };

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : (100 * part / whole).toFixed(1));
export const count = (rows: readonly Row[], ...verdicts: Verdict[]): number => rows.filter((row) => verdicts.includes(row.judged.verdict)).length;

export function table(rows: readonly Row[]): string[] {
  const withBaseline = rows.some((row) => row.baseline !== null);
  const kinds = [...new Set(rows.map((row) => row.turn.kind))].toSorted((a, b) => a.localeCompare(b));
  const line = (cells: readonly string[]): string => cells.map((cell, at) => (at === 0 ? cell.padEnd(18) : cell.padStart(10))).join(' ');
  const of = (name: string, some: readonly Row[]): string => line([name, ...VERDICTS.map((v) => String(count(some, v))), percent(count(some, 'right'), some.length), ...(withBaseline ? [percent(some.filter((row) => row.baseline?.verdict === 'right').length, some.length)] : [])]);
  return [line(['kind', ...VERDICTS, 'right%', ...(withBaseline ? ['baseline%'] : [])]), ...kinds.map((kind) => of(kind, rows.filter((row) => row.turn.kind === kind))), of('ALL', rows)];
}

export function shares(rows: readonly Row[]): string[] {
  const answerable = rows.filter((row) => row.turn.keys.answerable);
  const citable = rows.filter((row) => row.judged.cited !== null);
  const refused = answerable.filter((row) => row.judged.verdict === 'abstained').length;
  const cited = citable.filter((row) => row.judged.cited === true).length;
  const bad = count(rows, 'wrong', 'false');
  const ms = rows.map((row) => row.ms).toSorted((a, b) => a - b);
  const partial = rows.filter((row) => row.told.status === 'partial').length;
  const plain = rows.flatMap((row) => row.baseline ?? []);
  const plainBad = plain.filter((one) => one.verdict === 'wrong' || one.verdict === 'false').length;
  return [
    `${count(rows, 'right')}/${rows.length} right (${percent(count(rows, 'right'), rows.length)}%), wrong or false ${bad} (${percent(bad, rows.length)}%)`,
    `over-refusal ${refused}/${answerable.length} answerable questions (${percent(refused, answerable.length)}%); cited correctly ${cited}/${citable.length} answers (${percent(cited, citable.length)}%)`,
    `in the core, ms: p50 ${quantile(ms, 0.5).toFixed(2)}, p99 ${quantile(ms, 0.99).toFixed(2)}, max ${quantile(ms, 1).toFixed(2)}; partial answers ${partial}`,
    ...(plain.length === 0 ? [] : [`baseline (top passage of a plain search): ${plain.filter((one) => one.verdict === 'right').length}/${plain.length} right, wrong or false ${plainBad} (${percent(plainBad, plain.length)}%)`]),
  ];
}

/** Of sorted numbers; 0 when there are none. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function shown({ turn, told, judged }: Row): string {
  return `\n## ${turn.id} [${turn.kind}] ${judged.verdict} ${judged.why}\nQ (${turn.today}): ${turn.question.slice(0, 300)}\nA(${told.status}/${told.intent}): ${told.text.slice(0, 700)}${turn.note === '' ? '' : `\nnote: ${turn.note}`}`;
}
