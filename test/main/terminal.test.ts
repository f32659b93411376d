// The terminal's contract (design.md, section 4) held against real processes.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadPipeline } from '../../src/assay.ts';
import { makeConversing } from '../../src/conversations.ts';
import { intents } from '../../intents/index.ts';
import { ROOT, run, spawned } from './child.ts';

const SEEDS = join(ROOT, '../shared/seeds');
const LONG = 60_000;

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'assay-main-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
function corpusCopy(): string {
  const made = folder();
  cpSync(join(ROOT, 'corpus'), made, { recursive: true });
  return made;
}

describe('ask', () => {
  test('through npm, for a person: the first line answers, the sources are numbered', { timeout: LONG }, async () => {
    const { code, out, err } = await spawned('npm', ['run', '--silent', 'ask', '--', 'who chairs FORGE?', '--today', '2026-03-15']).ended;
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')[0]).toMatch(/Korea.*June 2026.* \[1\]/u);
    expect(out).toMatch(/\nSources\n\[1\] .*paragraph \d+, restated\n/u);
    expect(out).not.toContain('\u001b');
  });
  test('a batch answers in order, with follow-ups, as the core does in this process', { timeout: LONG }, async () => {
    const questions = [{ id: 1, conversation: 'a', question: 'who chairs FORGE?', today: '2026-11-22' }, { id: 2, conversation: 'b', question: 'total EXIM financing', today: '2026-11-22' }, { id: 3, conversation: 'a', question: 'until when?', today: '2026-11-22' }, { id: 4, conversation: 'b', question: 'and DFC?', today: '2026-11-22' }, { id: 5, question: 'кто подписал меморандум в Ташкенте?', today: '2026-11-22' }];
    const { code, out, err } = await run(['ask', '--batch', '--json'], {}, questions.map((one) => JSON.stringify(one)).join('\n'));
    expect([code, err]).toEqual([0, '']);
    const told = out.trim().split('\n').map((line): Record<string, unknown> => JSON.parse(line));
    const { pipeline } = loadPipeline({ corpus: join(ROOT, 'corpus'), messages: join(ROOT, 'intents/messages'), publicUrl: null, intents });
    const conversing = makeConversing(pipeline, () => '2026-11-22', { error: () => {} });
    const here = questions.map(({ id, conversation, question: text, today }) => {
      const { status, intent, text: words, citations, records, caveats, followups, asOf } = conversing.ask({ text, today, ...(conversation === undefined ? {} : { conversation }) }).answer;
      return { id, conversation: conversation ?? null, question: text, status, intent, text: words, citations, records, caveats, followups, asOf };
    });
    expect(told).toEqual(here.map((answer) => ({ ...JSON.parse(JSON.stringify(answer)) as object, ms: expect.any(Number) })));
    expect(told[0]?.text).toMatch(/Korea.*June 2026.*no successor/su);
    expect(told.every((line) => typeof line.ms === 'number' && line.ms > 0)).toBe(true);
  });
  test('a malformed line gets its error, the others their answer, the exit code is 1', { timeout: LONG }, async () => {
    const { code, out, err } = await run(['ask', '--batch', '--json'], {}, Buffer.concat([Buffer.from('{"id":1,"question":"who chairs FORGE?"}\n{oops\n'), Buffer.from([0xff, 0x0a]), Buffer.from(`${'x'.repeat(1_100_000)}\n{"id":4,"question":"hello"}`)]));
    const lines = out.trim().split('\n').map((line): Record<string, unknown> => JSON.parse(line));
    expect(lines.map((line) => line.error === undefined)).toEqual([true, false, false, false, true]);
    expect([code, lines[3]?.error]).toEqual([1, 'the line has 1100000 bytes; at most 1048576 are allowed']);
    expect(err.trim().split('\n')).toHaveLength(4);
  });
  test.each([
    ['no subcommand', [], '', 'No subcommand given. There are:\n  npm run ask'],
    ['an unknown subcommand', ['aks'], '', 'There is no subcommand "aks"'],
    ['an unknown option', ['ask', '--jsn', 'x'], '', 'unknown option "--jsn" (did you mean "--json"?)'],
    ['an empty question', ['ask', ''], '', 'no question'],
    ['a question of a megabyte', ['ask', '-'], 'x'.repeat(1_000_000), 'the question has more than 32000 bytes'],
    ['a question that is no UTF-8', ['ask', '-'], Buffer.from([0x77, 0xff]), 'the question is not valid UTF-8'],
    ['an unknown corpus command', ['corpus', 'chek'], '', 'there is no command "chek" (did you mean "check"?)'],
    ['an import of nothing', ['corpus', 'import'], '', 'import needs at least one file or folder'],
    ['a digest without its day', ['digest', 'preview'], '', '--since is missing'],
    ['a digest from the future', ['digest', 'preview', '--since', '2026-12-01', '--today', '2026-11-22'], '', '--since 2026-12-01 lies after the day of the digest, 2026-11-22'],
    ['an argument to start', ['start', '--port', '80'], '', 'start takes no arguments'],
  ])('%s: a message on standard error, nothing on standard output, code 2', { timeout: LONG }, async (_, args, input, message) => {
    const { code, out, err } = await run(args, {}, input);
    expect([code, out]).toEqual([2, '']);
    expect(err.startsWith(message)).toBe(true);
  });
  test('a node that is too old is told which one is needed, code 2', { timeout: LONG }, async () => {
    const old = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.19.0' } }); await import('./src/launch.js')";
    const { code, out, err } = await spawned(process.execPath, ['--input-type=module', '-e', old, 'ask', 'who?']).ended;
    const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { engines: { node: string } };
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`Assay needs Node ${engines.node.replace('>=', '')} or newer; this is 22.19.0.`);
  });
  test('--help alone names the subcommands, code 0', { timeout: LONG }, async () => {
    expect(await run(['--help'], {}, '')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^  npm run ask .*\n[^]*npm run start .*\n$/) });
  });
  test('a wrong setting is named with what is allowed, code 2', { timeout: LONG }, async () => {
    expect(await run(['ask', 'who?'], { PUBLIC_URL: 'nowhere' })).toMatchObject({ code: 2, out: '', err: 'PUBLIC_URL is no http or https address. Allowed: http(s) address. Example: PUBLIC_URL=https://assay.example.org\n' });
  });
  test('a reader who leaves early is no fault', { timeout: LONG }, async () => {
    const questions = Array.from({ length: 300 }, (_, id) => JSON.stringify({ id, question: 'who chairs FORGE?' })).join('\n');
    const { code, out, err } = await spawned('sh', ['-c', '"$NODE" src/launch.js ask --batch --json | head -n 1'], { NODE: process.execPath }, questions).ended;
    expect([code, out.trim().split('\n').length, err]).toEqual([0, 1, '']);
  });
});

describe('a corpus that is not whole answers nothing', () => {
  test.each([
    ['a damaged file of records', (corpus: string) => writeFileSync(join(corpus, 'records/posts.yaml'), '- kind: "post\n'), /^.*records\/posts\.yaml:\d+ not readable as YAML/u],
    ['a record with an unknown field', (corpus: string) => writeFileSync(join(corpus, 'records/more.yaml'), '- { kind: place, id: place:x, name: { en: X }, type: country, evidence: ["000:1"], colour: red }\n'), /^.*records\/more\.yaml:1 colour: there is no such field here/u],
    ['a document without its head', (corpus: string) => writeFileSync(join(corpus, 'documents/002-tashkent-mou.md'), '[1] Text\n'), /^.*documents\/002-tashkent-mou\.md:1 the file has no front matter/u],
    ['a file that is no UTF-8', (corpus: string) => writeFileSync(join(corpus, 'records/posts.yaml'), Buffer.from([0xff, 0xfe])), /^.*records\/posts\.yaml the file is not valid UTF-8/u],
    ['no records at all', (corpus: string) => rmSync(join(corpus, 'records'), { recursive: true }), /^.*records there is no folder/u],
  ])('%s: file, line and what to do on standard error, code 1', { timeout: LONG }, async (_, damage, message) => {
    const corpus = corpusCopy();
    damage(corpus);
    const { code, out, err } = await run(['ask', '--batch', '--json'], { ASSAY_CORPUS_DIR: corpus }, '{"id":1,"question":"who chairs FORGE?"}\n');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(message);
    expect(err.endsWith('The corpus is damaged, so nothing is answered. All problems: npm run corpus -- check\n')).toBe(true);
  });
});

describe('corpus', () => {
  test('check lists every problem with its line and ends with 1', { timeout: LONG }, async () => {
    const corpus = corpusCopy();
    writeFileSync(join(corpus, 'records/more.yaml'), '- { kind: place, id: place:x, name: { en: Xanadu }, type: country, evidence: ["000:1"] }\n- { kind: planet, id: planet:y }\n');
    const { code, out, err } = await run(['corpus', 'check'], { ASSAY_CORPUS_DIR: corpus });
    expect(code).toBe(1);
    expect(err).toMatch(/records\/more\.yaml:2 kind: "planet" is no kind of record; choose one \(allowed: /u);
    expect(err).toMatch(/records\/more\.yaml:1 /u);
    expect(out).toMatch(/^5 documents, \d+ paragraphs, \d+ records: \d+ problems\n$/u);
  });
  test.skipIf(!existsSync(SEEDS))('the corpus holds against the five originals', { timeout: LONG }, async () => {
    const { code, out, err } = await run(['corpus', 'check', '--originals', SEEDS]);
    expect(err).toBe('');
    expect([code, out]).toEqual([0, expect.stringMatching(/^5 documents, \d+ paragraphs, \d+ records, held against the originals: no problems\n$/u)]);
  });
  test.skipIf(!existsSync(SEEDS))('import takes the originals in, twice alike; quotes are verbatim then', { timeout: LONG }, async () => {
    const data = folder();
    const first = await run(['corpus', 'import', SEEDS], { ASSAY_DATA_DIR: data });
    expect([first.code, first.out.match(/: imported as /gu)?.length, first.err]).toEqual([0, 5, '']);
    expect(readdirSync(join(data, 'originals'))).toHaveLength(5);
    const again = await run(['corpus', 'import', SEEDS], { ASSAY_DATA_DIR: data });
    expect([again.code, again.out.match(/: already there as /gu)?.length]).toEqual([0, 5]);
    const { out } = await run(['ask', 'who chairs FORGE?'], { ASSAY_DATA_DIR: data });
    expect(out).toMatch(/paragraph \d+, verbatim\n {4}“/u);
  });
  test('import refuses what it does not know and writes nothing', { timeout: LONG }, async () => {
    const data = folder();
    const { code, out, err } = await run(['corpus', 'import', join(ROOT, 'LICENSE'), '/nowhere.txt'], { ASSAY_DATA_DIR: data });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/LICENSE: the text .* is none of the originals the corpus restates; nearest is /u);
    expect(err).toMatch(/\/nowhere\.txt: there is no file "\/nowhere\.txt"/u);
    expect(readdirSync(data)).toEqual([]);
  });
});

test('digest preview is for a person and has its sources', { timeout: LONG }, async () => {
  const { code, out, err } = await run(['digest', 'preview', '--since', '2026-02-01', '--today', '2026-11-22', 'Uzbekistan']);
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n')[0]).toContain('since 1 February 2026');
  expect(out).toContain('Uzbekistan');
  expect(out).toMatch(/\nSources\n/u);
  expect(await run(['digest', 'preview', '--since', '2026-02-01', 'Uzbekstan'])).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^no topic "Uzbekstan" is known; near are: Uzbekistan/u) });
});

test('chat through a pipe answers line by line and ends with the input', { timeout: LONG }, async () => {
  const { code, out, err } = await run(['chat', '--today', '2026-03-15'], {}, 'who chairs FORGE?\nuntil when?\n');
  expect([code, err]).toEqual([0, '']);
  expect(out.match(/June 2026/gu)?.length).toBeGreaterThanOrEqual(2);
});
