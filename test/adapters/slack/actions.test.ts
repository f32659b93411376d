// Buttons, modals, App Home and the message shortcut, over the socket with the real Bolt app.
import { afterEach, expect, test } from 'vitest';
import { startBench, type Bench, type BenchOptions } from '../../support/slack/harness.ts';
import { answered, testCore } from '../../support/slack/core.ts';
import { command, eventBody, mention, messageAction, press, submission, suggestion, ts } from '../../support/slack/payloads.ts';

let bench: Bench | undefined;
const start = async (options: BenchOptions = {}): Promise<Bench> => (bench = await startBench('socket', options));
afterEach(async () => { await bench?.close(); bench = undefined; });

type Element = { action_id?: string; value?: string; positive_button?: { value: string }; negative_button?: { value: string } };
type Blocks = { type: string; elements?: Element[] }[];
/** Asks in a channel and gives the buttons of the answer by action. */
const buttonsOf = async (b: Bench): Promise<Map<string, string>> => {
  await b.fake.deliver('events_api', mention('who chairs FORGE?'));
  const sent = await b.fake.until(() => b.fake.of('chat.postMessage').at(-1), 'the answer');
  return values(sent.args['blocks'] as Blocks);
};
const values = (blocks: Blocks): Map<string, string> => new Map(blocks.flatMap((block) => block.elements ?? []).flatMap((element) => (element.action_id === undefined ? [] : [[element.action_id, element.value ?? element.negative_button?.value ?? ''] as const])));
const financing = async (b: Bench): Promise<Map<string, string>> => {
  await b.fake.deliver('slash_commands', command('/financing', 'by agency', b.fake.responseUrl('r1')));
  return values((await b.fake.until(() => b.fake.responses[0], 'totals')).body['blocks'] as Blocks);
};
const view = (b: Bench, method = 'views.open'): string => JSON.stringify(b.fake.of(method).at(-1)?.args['view'] ?? null);
const EPHEMERAL = { container: { type: 'message', message_ts: '1763790000.000001', channel_id: 'C1', is_ephemeral: true } };

test('a follow-up button carries its question and is answered in the thread with the question shown', async () => {
  const b = await start();
  const buttons = await buttonsOf(b);
  expect(buttons.get('followup:0')).toBe('Who chaired it before?');
  expect((await b.fake.deliver('interactive', press('followup:0', buttons.get('followup:0'), b.fake.responseUrl('r1')))).payload).toEqual({});
  await b.fake.until(() => b.fake.of('chat.postMessage').length === 2, 'the second answer');
  expect(b.core.asked[1]).toEqual({ text: 'Who chaired it before?', conversation: 'slack:T1:C1:1763790000.000001' });
  expect(b.fake.of('chat.postMessage')[1]?.args).toMatchObject({ channel: 'C1', thread_ts: '1763790000.000001', text: expect.stringContaining('Who chaired it before?') });
});

test('a follow-up under an answer only one person sees is answered only to that person', async () => {
  const b = await start();
  await b.fake.deliver('interactive', press('followup:0', 'Who chaired it before?', b.fake.responseUrl('r1'), EPHEMERAL));
  await b.fake.until(() => b.fake.responses.length === 1, 'the answer');
  expect(b.fake.responses[0]?.body['response_type']).toBe('ephemeral');
  expect(b.core.asked[0]?.conversation).toBe('slack:T1:C1:@U1');
});

test('a button pressed once and delivered twice acts once', async () => {
  const b = await start();
  const payload = press('followup:0', 'Who chaired it before?', b.fake.responseUrl('r1'));
  await b.fake.deliver('interactive', payload);
  await b.fake.deliver('interactive', payload);
  await b.fake.until(() => b.fake.of('chat.postMessage').length === 1, 'the answer');
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  expect(b.core.asked).toHaveLength(1);
});

test('Show sources opens a modal with every excerpt', async () => {
  const b = await start();
  const buttons = await buttonsOf(b);
  await b.fake.deliver('interactive', press('sources', buttons.get('sources'), b.fake.responseUrl('r1')));
  await b.fake.until(() => b.fake.of('views.open').length === 1, 'the modal');
  expect(view(b)).toContain('The Republic of Korea chairs FORGE through June 2026.');
  expect(view(b)).toContain('restated by us');
});

test('More opens the whole of a cut answer', async () => {
  const long = Array.from({ length: 400 }, (_, i) => `Sentence number ${i} says something about minerals and money.`).join(' ');
  const b = await start({ core: testCore(() => answered({ blocks: [{ kind: 'paragraph', text: long, cites: [1] }], text: long })) });
  const buttons = await buttonsOf(b);
  const sent = JSON.stringify(b.fake.of('chat.postMessage')[0]?.args['blocks']);
  expect(sent).not.toContain('Sentence number 399');
  expect(sent).toContain('Middle Asian News');
  await b.fake.deliver('interactive', press('more', buttons.get('more'), b.fake.responseUrl('r1')));
  await b.fake.until(() => b.fake.of('views.open').length === 1, 'the modal');
  expect(view(b)).toContain('Sentence number 399');
});

test('an answer that can no longer be called up is said so', async () => {
  const b = await start();
  await b.fake.deliver('interactive', press('sources', '{"k":"ask","i":"gone","d":"2026-11-22"}', b.fake.responseUrl('r1')));
  await b.fake.until(() => b.fake.responses.length === 1, 'the note');
  expect(b.fake.responses[0]?.body['text']).toContain('can no longer be called up');
});

test.each(['not json', '{"k":"nothing"}', undefined])('a value that is not ours (%s) is told, not trusted', async (value) => {
  const b = await start();
  await b.fake.deliver('interactive', press('post', value, b.fake.responseUrl('r1')));
  await b.fake.until(() => b.fake.responses.length === 1, 'the note');
});

test('Post to channel makes the same answer public, without a wider scope', async () => {
  const b = await start();
  const buttons = await financing(b);
  await b.fake.deliver('interactive', press('post', buttons.get('post'), b.fake.responseUrl('r2'), EPHEMERAL));
  const sent = await b.fake.until(() => b.fake.responses[1], 'the public answer');
  expect(sent.body).toMatchObject({ response_type: 'in_channel', replace_original: false });
  expect(b.fake.of('chat.postMessage')).toEqual([]);
});

test('Chart uploads a PNG and shows it with alt text', async () => {
  const b = await start();
  const buttons = await financing(b);
  await b.fake.deliver('interactive', press('chart', buttons.get('chart'), b.fake.responseUrl('r2'), EPHEMERAL));
  const sent = await b.fake.until(() => b.fake.responses[1], 'the chart');
  expect(sent.body['blocks']).toEqual([expect.objectContaining({ type: 'image', alt_text: 'Bar chart: EXIM $10.0 billion, DFC $0.8 billion.', slack_file: { id: b.fake.uploads[0]?.id } })]);
  expect(b.fake.uploads[0]?.bytes.includes(Buffer.from('PNG'))).toBe(true);
});

test('without files:write the chart comes as text and the CSV as lines', async () => {
  const b = await start();
  b.fake.on('files.getUploadURLExternal', () => ({ body: { ok: false, error: 'missing_scope', needed: 'files:write', provided: 'chat:write' } }));
  const buttons = await financing(b);
  await b.fake.deliver('interactive', press('chart', buttons.get('chart'), b.fake.responseUrl('r2'), EPHEMERAL));
  expect(JSON.stringify((await b.fake.until(() => b.fake.responses[1], 'the chart')).body)).toContain('████');
  await b.fake.deliver('interactive', press('csv', buttons.get('csv'), b.fake.responseUrl('r2'), EPHEMERAL));
  expect(JSON.stringify((await b.fake.until(() => b.fake.responses[2], 'the CSV')).body)).toContain('EXIM,10000000000');
});

test('CSV goes to the direct messages of the one who asked', async () => {
  const b = await start();
  const buttons = await financing(b);
  await b.fake.deliver('interactive', press('csv', buttons.get('csv'), b.fake.responseUrl('r2'), EPHEMERAL));
  await b.fake.until(() => b.fake.responses.length === 2, 'the note');
  expect(b.fake.of('chat.postMessage')[0]?.args['channel']).toBe('U1');
  expect(b.fake.of('files.completeUploadExternal')[0]?.args).toMatchObject({ channel_id: 'D1' });
  expect(b.fake.uploads[0]?.bytes.toString()).toContain('EXIM,10000000000');
});

test('feedback: the last press of a person counts, Wrong asks what was wrong and stores it with the answer', async () => {
  const b = await start();
  const buttons = await buttonsOf(b);
  expect(buttons.get('feedback')).toBe('down:a1b2c3d4');
  await b.fake.deliver('interactive', press('feedback', 'up:a1b2c3d4', b.fake.responseUrl('r1')));
  await b.fake.until(() => b.counts.some((one) => one.name === 'feedback'), 'the first press');
  await b.fake.deliver('interactive', press('feedback', 'down:a1b2c3d4', b.fake.responseUrl('r1')));
  await b.fake.until(() => b.fake.of('views.open').length === 1, 'the modal');
  const ack = await b.fake.deliver('interactive', submission('what_was_wrong', { comment: { text: { type: 'plain_text_input', value: 'The date is wrong <!channel>' } } }, 'a1b2c3d4'));
  expect(ack.payload).toMatchObject({ response_action: 'update' });
  expect(await b.store.feedback.list(10)).toEqual([expect.objectContaining({ answer: 'a1b2c3d4', surface: 'slack', user: 'T1:U1', verdict: 'down', comment: 'The date is wrong <!channel>' })]);
});

test('the financing filter offers choices as one types, checks its dates and shows the totals', async () => {
  const b = await start();
  const buttons = await financing(b);
  await b.fake.deliver('interactive', press('refine', buttons.get('refine'), b.fake.responseUrl('r2'), EPHEMERAL));
  await b.fake.until(() => b.fake.of('views.open').length === 1, 'the form');
  const metadata = JSON.parse(view(b)) as { private_metadata: string };
  expect((await b.fake.deliver('interactive', suggestion('option:agency', 'ex'))).payload).toEqual({ options: [{ text: { type: 'plain_text', text: 'EXIM', emoji: false }, value: 'org:exim' }] });
  const from = (value: string): object => ({ from: { text: { type: 'plain_text_input', value } }, agency: { 'option:agency': { type: 'external_select', selected_option: { text: { type: 'plain_text', text: 'EXIM' }, value: 'org:exim' } } } });
  expect((await b.fake.deliver('interactive', submission('financing_filter', { ...from('soon') }, metadata.private_metadata))).payload).toEqual({ response_action: 'errors', errors: { from: 'Write a month as 2026-02 or a day as 2026-02-04.' } });
  const shown = (await b.fake.deliver('interactive', submission('financing_filter', { ...from('2026-02') }, metadata.private_metadata))).payload;
  expect(shown).toMatchObject({ response_action: 'update' });
  expect(JSON.stringify(shown)).toContain('$10.0 billion');
});

test('App Home shows what is known, the digests of this workspace only, privacy and support', async () => {
  const b = await start({ publicUrl: 'https://assay.example' });
  const digest = { id: 's1', surface: 'slack', workspace: 'T1', channel: 'C5', owner: 'U1', ownerName: 'ada <@U1>', time: '09:00', zone: 'Europe/Paris', cadence: 'weekdays', weekday: null, topics: [], quiet: 'silent', language: 'en', state: 'on', pausedBecause: null, failures: 0, seen: '{}', createdAt: 1, updatedAt: 1 } as const;
  await b.store.subscriptions.put({ ...digest, topics: [] });
  await b.store.subscriptions.put({ ...digest, id: 's2', workspace: 'T2', channel: 'C6', topics: [] });
  await b.fake.deliver('events_api', eventBody({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home', event_ts: ts() }));
  await b.fake.until(() => b.fake.of('views.publish').length === 1, 'the home');
  const home = view(b, 'views.publish');
  for (const part of ['As of 22 November 2026', '5 documents and 300 records', '"channel_id":"C5"', 'weekdays at 09:00 Europe/Paris', 'https://assay.example/privacy', 'https://assay.example/support']) expect(home).toContain(part);
  expect(home).not.toContain('"C6"');
  expect(b.fake.of('views.publish')[0]?.args['user_id']).toBe('U1');
});

test('a question pressed in App Home is answered in a modal', async () => {
  const b = await start();
  await b.fake.deliver('interactive', press('followup:0', 'Who chairs FORGE?', undefined, { channel: undefined, message: undefined, container: { type: 'view', view_id: 'V1' }, view: { id: 'V1', type: 'home' } }));
  await b.fake.until(() => b.fake.of('views.open').length === 1, 'the modal');
  expect(view(b)).toContain('The Republic of Korea chairs FORGE');
});

test('Check this claim opens a modal at once and puts the verdict with its sources into it', async () => {
  const b = await start();
  await b.fake.deliver('interactive', messageAction('<@U2> says FORGE is chaired by &lt;Korea&gt; <https://evil.example|see here>'));
  await b.fake.until(() => b.fake.of('views.update').length === 1, 'the verdict');
  expect(b.core.asked).toEqual([{ text: 'says FORGE is chaired by <Korea> see here', mode: 'claim' }]);
  expect(view(b)).toContain('Checking against the sources');
  expect(view(b, 'views.update')).toContain('Middle Asian News');
});

test('a claim without text and a failing check are said in the modal', async () => {
  const b = await start({ core: testCore(() => { throw new Error('boom'); }) });
  await b.fake.deliver('interactive', messageAction(''));
  await b.fake.until(() => b.fake.of('views.update').length === 1, 'the note');
  expect(view(b, 'views.update')).toContain('holds no text');
  await b.fake.deliver('interactive', messageAction('Korea chairs FORGE'));
  await b.fake.until(() => b.fake.of('views.update').length === 2, 'the note');
  expect(view(b, 'views.update')).toContain('Something failed');
});
