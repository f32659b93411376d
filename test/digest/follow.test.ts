// Followed questions: told once when the answer changes, never when the same fact is merely reported again.
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DigestFacts } from '../../src/digest/ports.ts';
import type { Answer } from '../../src/model/answer.ts';
import { makeDocument, makeFacts, membership, place, post } from './support/facts.ts';
import { makeRig, type Rig } from './support/rig.ts';
import { compose } from '../../src/answer/compose.ts';

// A busy machine needs longer than vitest's five seconds.
vi.setConfig({ testTimeout: 30_000 });

const CHAIR = { id: 'membership:chair', recorded: '2026-02-04', start_date: '2026-02-04', end_date: '2026-06', evidence: ['000:13'] };
const BASE = [place({ id: 'place:korea', recorded: '2026-01-01', name: { en: 'Korea' } }), place({ id: 'place:japan', recorded: '2026-01-01', name: { en: 'Japan' } }), post({ id: 'post:forge-chair', recorded: '2026-01-01' })];
const facts = (change: object = {}) => makeFacts([...BASE, membership({ ...CHAIR, ...change })]);
let current: DigestFacts;
let wording = 'chairs FORGE';
let rig: Rig;
afterEach(async () => { await rig.store.close(); });

/** A small core: one intent over the chair's record. */
async function ask(question: string, { today, language }: { today: string; language: Answer['language'] }): Promise<Answer> {
  const frame = { intent: 'who', asOf: today, language, documents: [makeDocument('000'), makeDocument('001')], publicUrl: null, idFrom: `${question}|${today}|${current.version}` };
  if (question.startsWith('hello')) return compose({ status: 'chat', blocks: [{ kind: 'paragraph', text: 'Hello!' }], records: [] }, frame);
  const chair = current.records.find(record => record.id === 'membership:chair' && record.retracted === undefined);
  if (chair?.kind !== 'membership') return compose({ status: 'abstained', blocks: [{ kind: 'paragraph', text: 'The sources do not say.' }], records: [] }, frame);
  const ended = chair.end_date !== undefined && today > '2026-06-30';
  const text = `${current.name(chair.holder, language)} ${ended ? 'chaired it until June 2026; no successor is named' : `${wording} until ${chair.end_date}`} (as of ${today}).`;
  return compose({ status: 'answered', blocks: [{ kind: 'paragraph', text, cites: [...chair.evidence] }], records: [chair.id] }, frame);
}
async function begin(): Promise<void> {
  current = facts();
  wording = 'chairs FORGE';
  rig = await makeRig({ facts: current, ask });
  await rig.command('follow “who chairs FORGE?”');
}
async function day(iso: string, next?: DigestFacts): Promise<void> {
  if (next !== undefined) { current = next; rig.facts(next); }
  await rig.tick(iso);
  await rig.tick(iso.replace(':00Z', ':20Z'));
}

describe('told once when the answer changes', () => {
  test('old and new answer, with sources; then silence', async () => {
    await begin();
    await day('2026-02-05T09:00:00Z', facts({ holder: 'place:japan' }));
    expect(rig.posts).toHaveLength(1);
    expect(rig.posts[0]?.answer.text).toContain('The answer to “who chairs FORGE?” has changed.');
    expect(rig.posts[0]?.answer.text).toContain('Before: Korea chairs FORGE until 2026-06');
    expect(rig.posts[0]?.answer.text).toContain('Japan chairs FORGE until 2026-06');
    expect(rig.posts[0]?.answer.citations).toHaveLength(1);
    await day('2026-02-06T09:00:00Z');
    expect(rig.posts).toHaveLength(1);
  });
  test('back to the former answer and forth again: each change is told', async () => {
    await begin();
    for (const [n, holder] of ['place:japan', 'place:korea', 'place:japan'].entries()) await day(`2026-02-0${5 + n}T09:00:00Z`, facts({ holder }));
    expect(rig.posts).toHaveLength(3);
  });
  test('a term that runs out changes the answer without any new fact', async () => {
    await begin();
    await day('2026-06-30T09:00:00Z');
    expect(rig.posts).toHaveLength(0);
    await day('2026-07-01T09:00:00Z');
    expect(rig.posts[0]?.answer.text).toContain('no successor is named');
    await day('2026-07-02T09:00:00Z');
    expect(rig.posts).toHaveLength(1);
  });
  test('a question without an answer is followed until the sources know one', async () => {
    current = makeFacts(BASE);
    rig = await makeRig({ facts: current, ask });
    expect((await rig.command('follow who chairs FORGE?')).text).toContain('The sources do not say.');
    await day('2026-02-05T09:00:00Z', facts());
    expect(rig.posts[0]?.answer.text).toContain('Before: The sources do not say.');
  });
  test('a change while the platform says wait: what is posted is the answer at posting, later changes are told after it', async () => {
    await begin();
    rig.outcome('C1', (_, call) => (call === 1 ? { kind: 'retry', afterMs: 60_000, reason: '429' } : { kind: 'sent', message: 'm' }));
    await day('2026-02-05T09:00:00Z', facts({ holder: 'place:japan' }));
    await day('2026-02-05T09:02:00Z', facts({ end_date: '2026-09' }));
    await day('2026-02-05T09:03:00Z');
    expect(rig.posts.map(one => one.answer.text)).toEqual([expect.stringContaining('Japan chairs'), expect.stringContaining('Korea chairs FORGE until 2026-09')]);
  });
  test('two processes notice in the same moment: one post', async () => {
    await begin();
    current = facts({ holder: 'place:japan' });
    rig.facts(current);
    const other = rig.another();
    await Promise.all([rig.digest.tickOnce(), other.tickOnce()]);
    await Promise.all([rig.digest.tickOnce(), other.tickOnce()]);
    expect(rig.posts).toHaveLength(1);
  });
});

describe('not told', () => {
  test.each<[string, object]>([
    ['a second report of the same fact', { evidence: ['000:13', '001:4'] }], ['the record written down anew', { recorded: '2026-02-05' }],
    ['other typical questions and notes', { asks: ['who leads it?'], note: { en: 'checked' } }],
  ])('%s', async (_, change) => {
    await begin();
    await day('2026-02-05T09:00:00Z', facts(change));
    expect(rig.posts).toHaveLength(0);
  });
  test('a new wording of ours, even with the days passing; the next real change still is', async () => {
    await begin();
    wording = 'holds the chair of FORGE';
    await day('2026-02-05T09:00:00Z', facts());
    await day('2026-02-06T09:00:00Z');
    expect(rig.posts).toHaveLength(0);
    await day('2026-02-07T09:00:00Z', facts({ holder: 'place:japan' }));
    expect(rig.posts).toHaveLength(1);
  });
  test('after unfollow', async () => {
    await begin();
    expect((await rig.command('unfollow "Who chairs FORGE"')).text).toContain('is no longer followed');
    await day('2026-02-05T09:00:00Z', facts({ holder: 'place:japan' }));
    expect(rig.posts).toHaveLength(0);
  });
});

describe('the words', () => {
  test('follow shows the answer now, with its sources; twice is once; following lists', async () => {
    await begin();
    expect((await rig.command('follow who chairs forge')).text).toContain('is already followed here');
    expect((await rig.command('following')).text).toContain('who chairs FORGE?');
    expect((await rig.command('follow')).text).toContain('who chairs FORGE?');
    expect((await rig.command('unfollow something else')).text).toContain('is not followed here');
    expect((await rig.command('unfollow all')).text).toContain('is no longer followed');
    expect((await rig.command('following')).text).toContain('You follow no question here.');
    const again = await rig.command('follow who chairs FORGE?');
    expect(again).toMatchObject({ status: 'answered', text: expect.stringContaining('Korea chairs FORGE') });
    expect(again.citations).toHaveLength(1);
  });
  test('followed again after leaving, a change is told again', async () => {
    await begin();
    await day('2026-02-05T09:00:00Z', facts({ holder: 'place:japan' }));
    await rig.command('unfollow all');
    await rig.command('follow who chairs FORGE?');
    await day('2026-02-06T09:00:00Z', facts({ holder: 'place:korea' }));
    expect(rig.posts).toHaveLength(2);
  });
  test('a greeting cannot be followed, strangers cannot make the bot post, and there is a most', async () => {
    await begin();
    expect((await rig.command('follow hello there')).text).toContain('I cannot follow');
    expect((await rig.command('follow who else?', { mayManage: false })).text).toContain('Only people who manage this channel');
    for (let i = 0; i < 25; i += 1) await rig.command(`follow who chairs number ${i}?`);
    expect(await rig.store.follows.list()).toHaveLength(20);
  });
  test('a follow whose channel is gone is dropped after three tries', async () => {
    await begin();
    let tries = 0;
    rig.outcome('C1', () => { tries += 1; return { kind: 'dead', reason: 'channel_not_found' }; });
    current = facts({ holder: 'place:japan' });
    rig.facts(current);
    for (let minute = 0; minute < 8; minute += 1) await rig.tick(`2026-02-05T09:0${minute}:00Z`);
    expect(tries).toBe(3);
    expect(await rig.store.follows.list()).toEqual([]);
  });
});
