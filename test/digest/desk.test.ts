// The commands as people type them.
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { StoreUnavailable } from '../../src/contracts/store.ts';
import { agreement, makeFacts, organization, place, statement } from './support/facts.ts';
import { makeRig, type Rig } from './support/rig.ts';

// A busy machine needs longer than vitest's five seconds.
vi.setConfig({ testTimeout: 30_000 });

const FACTS = makeFacts([
  place({ id: 'place:uzbekistan', recorded: '2025-01-01', name: { en: 'Uzbekistan' }, aliases: ['Oʻzbekiston', 'Узбекистан'] }),
  organization({ id: 'org:doe', recorded: '2025-01-01', name: { en: 'U.S. Department of Energy' }, aliases: ['Department of Energy', 'DOE'] }),
  agreement({ id: 'agreement:new', recorded: '2026-02-03', says: 'Agreed with Uzbekistan.', parties: [{ party: 'place:uzbekistan', role: 'signatory' }] }),
  statement({ id: 'statement:other', recorded: '2026-02-03', says: 'Something else.' }),
]);
let rig: Rig;
afterEach(async () => { await rig.store.close(); });
const start = async () => { rig = await makeRig({ facts: FACTS, at: '2026-02-04T12:00:00Z' }); };
const say = async (text: string, change = {}) => (await rig.command(text, change)).text;

describe('digest on', () => {
  test.each([
    ['digest on 09:00 Europe/London weekdays topic:Uzbekistan', { time: '09:00', zone: 'Europe/London', cadence: 'weekdays', weekday: null, topics: ['place:uzbekistan'] }],
    ['on 9am London', { time: '09:00', zone: 'Europe/London', cadence: 'weekdays', topics: [] }],
    ['/digest on weekly friday 17.30 Asia/Tashkent quiet:line', { time: '17:30', zone: 'Asia/Tashkent', cadence: 'weekly', weekday: 5, quiet: 'line' }],
    ['digest on every monday at 7:15pm in New York', { time: '19:15', zone: 'America/New_York', cadence: 'weekly', weekday: 1 }],
    ['digest on daily 0800 utc topics:Uzbekistan,DOE', { time: '08:00', zone: 'UTC', cadence: 'daily', topics: ['place:uzbekistan', 'org:doe'] }],
    ['digest on noon UTC topic:"Department of Energy"', { time: '12:00', topics: ['org:doe'] }],
    ['digest on 09:00 UTC Department of Energy', { topics: ['org:doe'] }],
    ['Digest: on 09:00 UTC Узбекистан', { topics: ['place:uzbekistan'] }],
    ['digest on 09:00 UTC stage:signed', { topics: ['stage:signed'] }],
    ['digest on 09:00 UTC topic:stage:signed', { topics: ['stage:signed'] }],
  ])('%s', async (text, expected) => {
    await start();
    const reply = await rig.command(text);
    expect(reply.status).toBe('chat');
    expect(await rig.subscription()).toMatchObject({ state: 'on', owner: 'U1', ownerName: 'Ann', ...expected });
  });
  test('the reply says what was set up, when it comes first, who did it and how to change it', async () => {
    await start();
    expect(await say('digest on 09:00 Europe/London weekdays topic:Uzbekistan')).toBe([
      'The digest is on: on weekdays at 09:00 (Europe/London), on Uzbekistan; when nothing is new nothing is posted.',
      'The next one comes on Thursday 5 February 2026 at 09:00.',
      'Set up by Ann on 4 February 2026. Change it with “digest on …”, stop it with “digest off”.',
    ].join('\n'));
  });
  test('all problems are told at once, each with what is allowed, and nothing is changed', async () => {
    await start();
    const reply = await rig.command('digest on 25:00 Europe/Lodnon topic:Uzbekstan frobnicate');
    expect(reply.status).toBe('clarify');
    expect(reply.text).toContain('“25:00” is no time of day');
    expect(reply.text).toContain('Did you mean Europe/London');
    expect(reply.text).toContain('“Uzbekstan” is no topic in the sources. Did you mean Uzbekistan?');
    expect(reply.text).toContain('I do not understand “frobnicate”');
    expect(await rig.store.subscriptions.list()).toEqual([]);
  });
  test('without a zone it asks for one', async () => {
    await start();
    const reply = await rig.command('digest on 10:30');
    expect(reply).toMatchObject({ status: 'clarify', text: expect.stringContaining('digest on 10:30 Europe/London') });
  });
  test('what is not said stays: changing the time keeps zone, topics and what was told', async () => {
    await start();
    await rig.command('digest on 09:00 Europe/London daily topic:Uzbekistan');
    const before = await rig.subscription();
    await rig.command('digest on 11:00', { user: 'U2', userName: 'Bob' });
    const after = await rig.subscription();
    expect(after).toMatchObject({ id: before.id, time: '11:00', zone: 'Europe/London', cadence: 'daily', topics: ['place:uzbekistan'], ownerName: 'Bob' });
    expect(JSON.parse(after.seen).told).toEqual(JSON.parse(before.seen).told);
    await rig.command('digest on everything');
    expect((await rig.subscription()).topics).toEqual([]);
  });
  test('a time moved to one that has just passed does not post at once nor twice that day', async () => {
    await start();
    await rig.command('digest on 09:00 Europe/London daily quiet:line');
    await rig.tick('2026-02-05T09:00:00Z');
    rig.at('2026-02-05T10:00:00Z');
    await rig.command('digest on 10:30');
    await rig.tick('2026-02-05T10:30:00Z');
    expect(rig.posts).toHaveLength(1);
    await rig.tick('2026-02-06T10:30:00Z');
    expect(rig.posts).toHaveLength(2);
  });
});

describe('who may', () => {
  test.each(['on 09:00 UTC', 'off', 'now', 'pause', 'resume'])('digest %s is refused to people who do not manage the channel', async words => {
    await start();
    await rig.command('digest on 09:00 UTC');
    const before = await rig.subscription();
    expect(await say(`digest ${words}`, { mayManage: false })).toContain('Only people who manage this channel');
    expect(await rig.subscription()).toEqual(before);
    expect(rig.posts).toHaveLength(0);
  });
  test('everybody may see status, preview and help', async () => {
    await start();
    await rig.command('digest on 09:00 UTC');
    for (const words of ['status', 'preview since 2026-02-01', 'help']) expect(await say(`digest ${words}`, { mayManage: false })).not.toContain('Only people');
  });
});

describe('the other words', () => {
  test('off, pause, resume and status tell what they did', async () => {
    await start();
    expect(await say('digest status')).toContain('There is no digest in this channel.');
    await rig.command('digest on 09:00 UTC daily');
    expect(await say('digest pause')).toContain('is paused: paused by Ann');
    await rig.tick('2026-02-05T09:00:00Z');
    expect(rig.posts).toHaveLength(0);
    expect(await say('digest resume')).toContain('The next one comes on Friday 6 February 2026 at 09:00.');
    expect(await say('digest off')).toContain('The digest is off.');
    expect(await rig.store.subscriptions.list()).toEqual([]);
  });
  test('now posts at once, moves the watermark, and the morning stays silent about it', async () => {
    await start();
    await rig.command('digest on 09:00 UTC daily');
    expect(await say('digest now')).toBe('Nothing is new since the last digest, so nothing was posted.');
    rig.facts(makeFacts([...FACTS.records, statement({ id: 'statement:fresh', recorded: '2026-02-04', says: 'Fresh.' })]));
    rig.at('2026-02-04T12:05:00Z');
    expect(await say('digest now')).toBe('Posted.');
    expect(rig.posts[0]?.answer.text).toContain('Fresh.');
    await rig.tick('2026-02-05T09:00:00Z');
    expect(rig.posts).toHaveLength(1);
  });
  test('two people asking for it at once get one post', async () => {
    await start();
    await rig.command('digest on 09:00 UTC daily');
    rig.facts(makeFacts([...FACTS.records, statement({ id: 'statement:fresh', recorded: '2026-02-04', says: 'Fresh.' })]));
    const other = rig.another();
    const caller = { surface: 'slack', workspace: 'T1', channel: 'C1', user: 'U2', mayManage: true };
    await Promise.all([rig.command('digest now'), other.desk.command('digest now', caller), rig.command('digest now')]);
    expect(rig.posts).toHaveLength(1);
  });
  test('now tells what went wrong, and does not come back by itself', async () => {
    await start();
    await rig.command('digest on 09:00 UTC daily quiet:line');
    rig.facts(makeFacts([...FACTS.records, statement({ id: 'statement:fresh', recorded: '2026-02-04', says: 'Fresh.' })]));
    rig.outcome('C1', () => ({ kind: 'retry', afterMs: 60_000, reason: 'rate limited' }));
    expect(await say('digest now')).toContain('The platform asks to wait (rate limited)');
    rig.outcome('C1', () => ({ kind: 'sent', message: 'm' }));
    await rig.tick('2026-02-04T12:30:00Z');
    expect(rig.posts).toHaveLength(0);
    await rig.tick('2026-02-05T09:00:00Z');
    expect(rig.posts[0]?.answer.text).toContain('Fresh.');
  });
  test('preview shows what would come, by the channel’s topics or by those asked for, with sources', async () => {
    await start();
    const week = await rig.command('digest preview topic:Uzbekistan');
    expect(week.status).toBe('answered');
    expect(week.text).toContain('Agreed with Uzbekistan.');
    expect(week.text).not.toContain('Something else.');
    expect(await say('digest preview since 2026-02-04')).toContain('Nothing new');
    expect(await say('digest preview topic:Atlantis')).toContain('“Atlantis” is no topic');
    await rig.command('digest on 09:00 UTC daily');
    expect(await say('digest preview')).toContain('Nothing new since the last digest');
    expect(await rig.store.runs.list((await rig.subscription()).id, 5)).toEqual([]);
  });
  test('show without such a day says so', async () => {
    await start();
    await rig.command('digest on 09:00 UTC daily');
    expect(await say('digest show 2026-01-01')).toContain('No digest of Thursday 1 January 2026 is kept');
  });
  test.each(['digest', 'digest help', 'digest ?', 'help'])('%j explains with examples', async text => {
    await start();
    expect(await say(text)).toContain('digest on 09:00 Europe/London weekdays topic:Uzbekistan');
  });
  test.each([['digest statsu', 'Did you mean “digest status”?'], ['digest frobnicate now please', 'I do not know'], ['digest <!channel> `rm -rf`', 'I do not know'], ['digest __proto__', 'I do not know'], ['digest constructor', 'I do not know']])('%j gets help, not silence', async (text, expected) => {
    await start();
    const reply = await rig.command(text);
    expect(reply.status).toBe('clarify');
    expect(reply.text).toContain(expected);
    expect(reply.text).toContain('digest on 09:00');
  });
  test('whatever is typed, there is an answer', async () => {
    await start();
    const words = fc.constantFrom('on', 'preview', 'topic:', 'topic:"', 'since', '2026-02-30', '25:61', 'UTC', 'follow', '“', 'weekly', 'monday', '99', '\u0000', '٠٩:٠٠');
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 8 }), async parts => {
      const reply = await rig.command(`digest ${parts.join(' ')}`).catch((error: Error) => error);
      // The rig's core knows no question; that is the only thing that may throw.
      if (reply instanceof Error) expect(reply.message).toBe('nothing to ask');
      else expect(reply.text.length).toBeGreaterThan(0);
    }), { numRuns: 60 });
  }, 30_000);
  test('when the store is away nothing is changed and it says so', async () => {
    await start();
    rig.store.subscriptions.find = async () => { throw new StoreUnavailable('disk full'); };
    expect(await say('digest on 09:00 UTC')).toBe('I cannot reach my storage at the moment. Nothing was changed; please try again in a minute.');
  });
});
