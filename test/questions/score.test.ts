import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTurns } from './question-file.ts';
import { has, judge, normalised, type Told } from './score.ts';

const FORGE = 'The Republic of Korea chairs FORGE until June 2026 [1]; “up to” US$1,300 million, Amaero’s loan is $23.5 million.';
const says = (requirement: string): boolean => has(normalised(FORGE), requirement);

describe('what stands in a text', () => {
  test.each(['republic of korea', 'Japan|Korea', 'June 2026', '"up to"', '$1300 million', '$1,300', "Amaero's loan", '23.5', 'FORGE'])('%s does', (requirement) => {
    expect(says(requirement)).toBe(true);
  });
  test.each([['Rea', 'begins inside a word'], ['3.5', 'begins inside a number'], ['23', 'goes on as a number'], ['$1', 'goes on as a number'], ['chai', 'up to four characters end where they end'], ['', 'nothing stands nowhere']])('"%s" does not: %s', (requirement) => {
    expect(says(requirement)).toBe(false);
  });
  test('four characters may carry a plural s', () => {
    expect([has('two rows', 'row'), has('two rowsa', 'row')]).toEqual([true, false]);
  });
});

const answerable = { must: ['Korea', 'June'], must_not: ['Japan'], alt_must: [['Seoul']], cite: ['004_b4516f06eed05c0e:8', '000_ef19bc007123d45a:13'], accept: [], answerable: true };
const told = (status: Told['status'], text: string, paragraph = 8): Told => ({ status, text, citations: [{ original: '004_b4516f06eed05c0e.txt', paragraph }] });

describe('the verdict on a question the sources answer', () => {
  test.each([
    ['right', told('answered', 'Korea, until June.')], ['right', told('partial', 'From Seoul.')], ['uncited', told('answered', 'Korea, until June.', 9)], ['abstained', told('abstained', 'Korea, until June.')],
    ['wrong', told('answered', 'Korea.')], ['wrong', told('answered', 'Korea, until June, then Japan.')], ['abstained', told('clarify', 'Which forum do you mean?')],
  ] as const)('%s', (verdict, answer) => {
    expect(judge(answerable, answer).verdict).toBe(verdict);
  });
  test('a question back is right where nothing has to be said', () => {
    expect(judge({ ...answerable, must: [] }, told('clarify', 'Which one?')).verdict).toBe('right');
  });
  test('cited says so whatever the text, null for a refusal', () => {
    expect([judge(answerable, told('answered', 'Peru.')).cited, judge(answerable, told('answered', 'Peru.', 1)).cited, judge(answerable, told('abstained', '')).cited]).toEqual([true, false, null]);
  });
});

describe('the verdict on a question the sources do not answer', () => {
  const keys = { must: [], must_not: ['Japan'], alt_must: [], cite: [], accept: ['no successor'], answerable: false };
  test.each([
    ['right', told('abstained', 'Not stated.')], ['right', told('partial', 'Korea holds it.')], ['right', told('answered', 'The sources name no successor.')], ['right', told('answered', 'The sources do not say.')],
    ['false', told('answered', 'Korea again.')], ['false', told('abstained', 'Perhaps Japan.')],
  ] as const)('%s', (verdict, answer) => {
    expect(judge(keys, answer).verdict).toBe(verdict);
  });
});

const SHARED = join(import.meta.dirname, '../../../shared/questions');

test.skipIf(!existsSync(SHARED))('every verdict is the one that ../shared/questions/score.mjs gives', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-score-'));
  const questions = join(SHARED, 'dev.jsonl');
  const turns = readTurns([questions], '2026-11-22');
  // Answers of every quality, made from the keys: right ones, halves, refusals, what must not be said, foreign paragraphs.
  const answers = turns.map(({ id, keys }, at) => {
    const words = [keys.must, keys.must.slice(1), [], [...keys.must, ...keys.must_not], keys.accept][at % 5] ?? [];
    const cite = keys.cite[at % 3] ?? '001_x.txt:3';
    const [original = '', paragraph = ''] = cite.split(':');
    return { id, status: (['answered', 'answered', 'partial', 'abstained', 'clarify', 'answered', 'answered'] as const)[at % 7] ?? 'answered', text: words.map((one) => one.split('|').at(at % 2) ?? one.split('|')[0]).join('; '), citations: [{ original, paragraph: Number(paragraph) + (at % 11 === 0 ? 1 : 0) }] };
  });
  writeFileSync(join(folder, 'answers.jsonl'), answers.map((one) => JSON.stringify(one)).join('\n'));
  const run = spawnSync(process.execPath, [join(SHARED, 'score.mjs'), questions, '--command', `cat ${folder}/answers.jsonl`, '--out', `${folder}/verdicts.jsonl`], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const theirs = readFileSync(`${folder}/verdicts.jsonl`, 'utf8').split('\n').map((line): string => JSON.parse(line).verdict);
  const ours = turns.map(({ keys }, at) => judge(keys, answers[at] ?? told('abstained', '')).verdict);
  expect(ours).toEqual(theirs);
  expect(new Set(ours)).toEqual(new Set(['right', 'uncited', 'abstained', 'wrong', 'false']));
});

test('a line that is no question is named with file and line', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'assay-score-')), 'bad.jsonl');
  writeFileSync(file, '{"id":"A","question":"who?","type":"who"}\n\n{"question":"no id"}\n');
  expect(() => readTurns([file], '2026-11-22')).toThrow(/bad\.jsonl:3 is no question/u);
});
