import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT, spawned } from '../main/child.ts';

const run = (...args: string[]) => spawned(process.execPath, [join(ROOT, 'test/questions/run.ts'), ...args]).ended;

test('the runner asks, judges, prints the table beside the baseline and holds its bounds', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-run-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'questions.jsonl');
  writeFileSync(file, [
    { id: 'A', type: 'who', question: 'who chairs FORGE?', must: ['Korea'], cite: ['004_b4516f06eed05c0e:8', '000_ef19bc007123d45a:13'], answerable: true },
    { id: 'B', kind: 'followup', turns: [{ user: 'who chairs FORGE?', must: ['Korea'] }, { user: 'until when?', must: ['June'] }] },
    { id: 'C', type: 'who', question: 'who chairs FORGE?', must: ['Atlantis'], answerable: true },
  ].map((one) => JSON.stringify(one)).join('\n'));
  const out = join(folder, 'out.jsonl');
  const { code, out: text, err } = await run(file, '--baseline', '--show', 'wrong', '--out', out, '--min', '80');
  expect([code, err]).toEqual([1, '']);
  expect(text).toMatch(/^kind +right +uncited +abstained +wrong +false +right% +baseline%\nA-who +1 +0 +0 +1 +0 +50\.0 +\d+\.0\nfollowup +2 +0 +0 +0 +0 +100\.0 +\d+\.0\nALL +3 +0 +0 +1 +0 +75\.0 /u);
  expect(text).toMatch(/3\/4 right \(75\.0%\), wrong or false 1 \(25\.0%\)\nover-refusal 0\/4 answerable questions \(0\.0%\); cited correctly 1\/1 answers \(100\.0%\)\n/u);
  expect(text).toMatch(/\n## C \[A-who\] wrong lacks Atlantis\nQ \(2026-11-22\): who chairs FORGE\?\nA\((?:answered|partial)\/holder\)/u);
  expect(readFileSync(out, 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { id: string; verdict: string })).map(({ id, verdict }) => [id, verdict])).toEqual([['A', 'right'], ['B.1', 'right'], ['B.2', 'right'], ['C', 'wrong']]);
});

test('no file, an unknown option and a bound that is none are usage faults', { timeout: 60_000 }, async () => {
  expect(await run()).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^no question file given\n/u) });
  expect(await run('x.jsonl', '--min', 'most')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^--min takes a percentage, for example 90; "most" was given\n/u) });
});
