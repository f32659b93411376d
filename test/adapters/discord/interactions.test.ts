// Slash commands, autocomplete, buttons, the follow-up select, the form and the message command, through the real client.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../../support/discord/patience.ts';
import { answered, aWhile, openScene, until, type Scene } from '../../support/discord/scene.ts';
import { autocomplete, button, checkClaim, modal, select, slash, subcommand, type Place } from '../../support/discord/packets.ts';
import { controls, visibleText } from '../../support/discord/payload-rules.ts';
import { answerWith, citation } from '../../support/discord/house.ts';

let scene: Scene;
beforeAll(async () => { scene = await openScene(); });
afterAll(async () => { await scene.close(); });
const ask = (name: string, values: Record<string, string | boolean> = {}, place: Place = {}) => answered(scene.fake.interact(slash(name, values, place)));
const idOf = (body: unknown, label: string): string => controls(body).buttons.find((b) => b.label === label)?.id ?? `no button ${label}`;

describe('/ask', () => {
  it('answers at once and publicly, names the question, cites with masked links, pings nobody', async () => {
    const state = scene.fake.interact(slash('ask', { question: 'who chairs FORGE?' }));
    const { body, isPrivate } = await answered(state);
    expect(isPrivate).toBe(false);
    expect(state.deferred).toBe(false);
    expect(visibleText(body)).toMatch(/^> who chairs FORGE\?\n\nAnswer to: who chairs FORGE\? \[1\]/);
    expect(visibleText(body)).toContain('As of 22 Nov 2026');
    expect(body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } });
  });

  it('is for the asker alone with private:true, and can then be shared, once', async () => {
    const { body, isPrivate } = await ask('ask', { question: 'who chairs FORGE?', private: true });
    expect(isPrivate).toBe(true);
    const shared = await answered(scene.fake.interact(button(idOf(body, 'Share'), { onPrivate: true })));
    expect(shared.isPrivate).toBe(false);
    expect(visibleText(shared.body)).toContain('Answer to: who chairs FORGE?');
    const again = await answered(scene.fake.interact(button(idOf(body, 'Share'), { onPrivate: true })));
    expect(again).toMatchObject({ isPrivate: true, body: { content: 'This answer has already been shared here.' } });
  });

  it('defers when the answer takes longer, and edits', async () => {
    scene.house.asking.onAsk = async (q) => { await aWhile(600); return answerWith({ blocks: [{ kind: 'paragraph', text: `Slowly: ${q.text}` }] }); };
    const state = scene.fake.interact(slash('ask', { question: 'slow', private: true }));
    await until(() => state.deferred, 'a defer');
    expect(state.isPrivate).toBe(true);
    expect((state.ackedAt ?? Infinity) - state.bornAt).toBeLessThan(3_000);
    expect(visibleText((await answered(state)).body)).toContain('Slowly: slow');
    scene.house.asking.onAsk = (q) => answerWith({ blocks: [{ kind: 'paragraph', text: `Answer to: ${q.text}` }] });
  });

  it('turns a public defer into a private error (trap 15)', async () => {
    scene.house.asking.onAsk = async () => { await aWhile(500); throw new Error('late fault'); };
    const state = scene.fake.interact(slash('ask', { question: 'breaks late' }));
    const note = await until(() => state.followUps[0], 'a follow-up');
    expect(state.deleted).toBe(true);
    expect(note.isPrivate).toBe(true);
    expect(visibleText(note.body)).toContain('Something failed');
    scene.house.asking.onAsk = (q) => answerWith({ blocks: [{ kind: 'paragraph', text: `Answer to: ${q.text}` }] });
  });

  it('says privately that it failed when the core breaks', async () => {
    const { body, isPrivate } = await ask('ask', { question: 'please fail' });
    expect([isPrivate, visibleText(body)]).toEqual([true, expect.stringContaining('Something failed')]);
  });

  it('is answered once however often Discord delivers it', async () => {
    const state = scene.fake.rest.born(scene.fake.id(), 'token-twice');
    const before = scene.house.asking.asked.length;
    for (let i = 0; i < 20; i += 1) scene.fake.gateway.dispatch('INTERACTION_CREATE', { id: state.id, token: state.token, application_id: '1', version: 1, ...slash('ask', { question: 'twice' }) });
    await answered(state);
    await aWhile();
    expect(scene.house.asking.asked.length).toBe(before + 1);
    expect(scene.fake.rest.received.filter((r) => r.path.endsWith('token-twice/callback'))).toHaveLength(1);
  });
});

describe('/financing', () => {
  it('brings rows a phone can show, the CSV and the chart with alt text', async () => {
    const { body, files } = await ask('financing', { 'group-by': 'agency', agency: 'org:exim' });
    expect(files.map((f) => f.name)).toEqual(['chart-1.png', 'assay-financing-2026-11-22.csv']);
    expect([...(files[0]?.bytes.subarray(1, 4) ?? [])]).toEqual([...Buffer.from('PNG')]);
    expect(JSON.stringify(body['components'])).toContain('Bars: EXIM 14.8 billion');
    expect(visibleText(body)).toContain('**Deal number 1** — up to $1 million\nAgency: Export-Import Bank · Stage: letter of interest [1]');
    expect(controls(body).buttons.map((b) => b.label)).toEqual(['More', 'Sources', 'Chart', 'CSV', 'Wrong?']);
    expect(scene.house.asking.financing.at(-1)).toMatchObject({ groupBy: 'agency', agency: 'org:exim' });
  });

  it('takes a label for its value and passes unknown words on for the core to refuse', async () => {
    await ask('financing', { agency: 'export-import bank (exim)', stage: 'nonsense', 'group-by': 'weather' });
    expect(scene.house.asking.financing.at(-1)).toEqual({ language: 'en', agency: 'org:exim', stage: 'nonsense' });
  });

  it('answers without files where the bot may not attach them, and says so', async () => {
    const { body, files } = await ask('financing', {}, { appPermissions: 1n << 11n });
    expect(files).toEqual([]);
    expect(visibleText(body)).toContain('I may not attach files here');
    expect(visibleText(body)).toContain('- EXIM: $14.8 billion');
  });
});

describe('autocomplete', () => {
  it('offers what the records hold', async () => {
    const state = scene.fake.interact(autocomplete('financing', 'agency', 'exp'));
    expect(await until(() => state.choices, 'choices')).toEqual([{ name: 'Export-Import Bank (EXIM)', value: 'org:exim' }]);
  });
  it('offers time zones for a digest and nothing for an unknown option', async () => {
    const zone = scene.fake.interact({ ...autocomplete('digest', 'zone', 'tashk') });
    expect(await until(() => zone.choices, 'zones')).toEqual([{ name: 'Asia/Tashkent', value: 'Asia/Tashkent' }]);
    const unknown = scene.fake.interact(autocomplete('ask', 'question', 'x'));
    expect(await until(() => unknown.choices, 'no offers')).toEqual([]);
  });
  it('makes no noise when it comes too late (trap 16)', async () => {
    scene.fake.rest.ackWithinMs = 0;
    const lines = scene.house.lines.length;
    scene.fake.interact(autocomplete('financing', 'agency', 'exp'));
    await until(() => scene.house.lines.slice(lines).some((l) => l.message.includes('came too late')), 'a debug line');
    scene.fake.rest.ackWithinMs = 3_000;
    expect(scene.house.lines.slice(lines).filter((l) => l.level !== 'debug')).toEqual([]);
  });
});

describe('the other commands', () => {
  it.each([['agreements', { country: 'UZ' }, 'Agreements of UZ'], ['country', { country: 'Uzbekistan' }, 'About UZ'], ['timeline', { about: 'UZ', from: '2026-01' }, 'Timeline of UZ 2026-01'], ['sources', {}, 'Five documents']])('/%s', async (name, values, expected) => {
    const { body, isPrivate } = await ask(name, values);
    expect(visibleText(body)).toContain(expected);
    expect(isPrivate).toBe(false);
  });
  it('/help names every command and the one on messages', async () => {
    const text = visibleText((await ask('help')).body);
    for (const name of ['/ask', '/financing', '/country', '/timeline', '/agreements', '/sources', '/digest', '/follow', '/unfollow', '/help', '/privacy', 'Check this claim']) expect(text).toContain(name);
  });
  it('what is wrong with an option is for its author alone, and nothing to share', async () => {
    const { financing } = scene.house.ports.core;
    scene.house.ports.core.financing = () => answerWith({ status: 'clarify', citations: [], blocks: [{ kind: 'notice', tone: 'gap', text: 'There are: approved, signed.' }] });
    const { body, isPrivate } = await ask('financing', { stage: 'bogus' });
    scene.house.ports.core.financing = financing;
    expect([isPrivate, visibleText(body)]).toEqual([true, expect.stringContaining('There are: approved, signed.')]);
    expect(controls(body).buttons).toEqual([]);
  });
  it('/help and /privacy are for the asker alone, in the language of the client', async () => {
    expect((await ask('help')).isPrivate).toBe(true);
    const { body, isPrivate } = await ask('privacy', {}, { locale: 'ru' });
    expect([isPrivate, visibleText(body)]).toEqual([true, expect.stringContaining('Что хранит Assay')]);
  });
  it('a command of another version gets a word, not silence', async () => {
    expect(visibleText((await ask('weather')).body)).toContain('I do not know this button or command any more');
  });
});

describe('/digest', () => {
  it('says aloud what an admin changes and keeps the rest private', async () => {
    const on = await answered(scene.fake.interact(subcommand('digest', 'on', { time: '09:00', zone: 'Europe/Paris', cadence: 'weekdays', topics: 'Uzbekistan, EXIM bank' })));
    expect(on.isPrivate).toBe(false);
    expect(scene.house.asking.digest.at(-1)).toMatchObject({ text: 'digest on weekdays 09:00 Europe/Paris topic:Uzbekistan topic:"EXIM bank"', caller: { mayManage: true, surface: 'discord' } });
    expect((await answered(scene.fake.interact(subcommand('digest', 'status')))).isPrivate).toBe(true);
    await answered(scene.fake.interact(subcommand('digest', 'on', { cadence: 'monday', quiet: 'line' })));
    expect(scene.house.asking.digest.at(-1)?.text).toBe('digest on monday quiet:line');
    await answered(scene.fake.interact(subcommand('digest', 'preview', { since: '2026-02-01' })));
    expect(scene.house.asking.digest.at(-1)?.text).toBe('digest preview 2026-02-01');
    await answered(scene.fake.interact(subcommand('digest', 'show', { day: '2026-02-05' })));
    expect(scene.house.asking.digest.at(-1)?.text).toBe('digest show 2026-02-05');
  });
  it('hands on that a member may not manage the channel', async () => {
    const off = await answered(scene.fake.interact(subcommand('digest', 'off', {}, { permissions: 1n << 11n })));
    expect([off.isPrivate, scene.house.asking.digest.at(-1)?.caller.mayManage]).toEqual([true, false]);
  });
  it('needs us in the server when the command came with a user install', async () => {
    const { body } = await answered(scene.fake.interact(slash('follow', { question: 'who chairs FORGE?' }, { owners: { 1: '400000000000000001' } })));
    expect(visibleText(body)).toContain('I have to be a member of this server');
  });
});

describe('"Check this claim"', () => {
  it('judges the text of the message, privately, with Share', async () => {
    const { body, isPrivate } = await answered(scene.fake.interact(checkClaim('EXIM committed $14.8 billion.')));
    expect(isPrivate).toBe(true);
    expect(scene.house.asking.asked.at(-1)).toEqual({ text: 'EXIM committed $14.8 billion.', mode: 'claim' });
    expect(controls(body).buttons.map((b) => b.label)).toContain('Share');
  });
  it('reads an embed when there is no text, and says so when there is neither', async () => {
    await answered(scene.fake.interact(checkClaim('', {}, { embeds: [{ type: 'rich', title: 'News', description: 'EXIM lends $10 billion' }] })));
    expect(scene.house.asking.asked.at(-1)?.text).toBe('News. EXIM lends $10 billion');
    expect(visibleText((await answered(scene.fake.interact(checkClaim('  ')))).body)).toContain('holds no text');
  });
});

describe('buttons', () => {
  it('show sources with excerpts, chart and CSV, each to the one who pressed', async () => {
    const { body } = await ask('financing');
    const sources = await answered(scene.fake.interact(button(idOf(body, 'Sources'))));
    expect(sources.isPrivate).toBe(true);
    expect(visibleText(sources.body)).toContain('> Paragraph 1 says so.');
    expect(visibleText(sources.body)).toContain('paragraph 1 · our restatement');
    expect((await answered(scene.fake.interact(button(idOf(body, 'Chart'))))).files.map((f) => f.name)).toEqual(['chart-1.png']);
    const csv = await answered(scene.fake.interact(button(idOf(body, 'CSV'))));
    expect(Buffer.from(csv.files[0]?.bytes ?? []).toString('utf8')).toContain('Deal number 30');
    const more = await answered(scene.fake.interact(button(idOf(body, 'More'))));
    expect(visibleText(more.body)).toContain('**Deal number 13**');
  });

  it('ask a follow-up publicly under a public answer and privately under a private one', async () => {
    const { body } = await ask('ask', { question: 'who chairs FORGE?' });
    const [menu] = controls(body).selects;
    expect(menu?.options.map((o) => o.label)).toEqual(['What is FORGE?', 'Which countries signed?']);
    const open = await answered(scene.fake.interact(select(menu?.id ?? '', '1')));
    expect([open.isPrivate, visibleText(open.body)]).toEqual([false, expect.stringContaining('Answer to: Which countries signed?')]);
    expect((await answered(scene.fake.interact(select(menu?.id ?? '', '0', { onPrivate: true })))).isPrivate).toBe(true);
    expect(visibleText((await answered(scene.fake.interact(select(menu?.id ?? '', '99')))).body)).toContain('I do not know this button');
  });

  it('"Wrong?" opens a form, and the note is kept with the answer', async () => {
    const { body } = await ask('ask', { question: 'who chairs FORGE?' });
    const pressed = scene.fake.interact(button(idOf(body, 'Wrong?')));
    const form = await until(() => pressed.modal, 'a form') as { custom_id: string };
    expect(form).toMatchObject({ title: 'What is wrong?', components: [{ type: 18, component: { type: 4, custom_id: 'text', max_length: 1_000 } }] });
    const thanks = await answered(scene.fake.interact(modal(form.custom_id, 'text', 'It ended in June.')));
    expect([thanks.isPrivate, visibleText(thanks.body)]).toEqual([true, expect.stringContaining('Thank you')]);
    const [note] = await scene.house.ports.store.feedback.list(10);
    expect(note).toMatchObject({ answer: form.custom_id.split(':')[3], surface: 'discord', verdict: 'down', comment: 'It ended in June.' });
  });

  it('work after a restart, and say so when the sources have changed or the answer is gone', async () => {
    const { body } = await ask('ask', { question: 'who chairs FORGE?', private: true });
    const after = await openScene({ house: { store: scene.house.ports.store, kept: scene.house.asking.kept } });
    const entry = [...scene.house.asking.kept.values()].at(-1);
    if (entry !== undefined) entry.stale = true;
    const shared = await answered(after.fake.interact(button(idOf(body, 'Share'), { onPrivate: false })));
    expect(visibleText(shared.body)).toContain('have changed since this answer');
    scene.house.asking.kept.clear();
    const gone = await answered(after.fake.interact(button(idOf(body, 'Sources'))));
    expect(visibleText(gone.body)).toContain('no longer kept');
    await after.close();
  });

  it('forged or foreign ids get a word', async () => {
    for (const id of ['x', 'assay:explode:0:a', 'assay:sources:-1:a', 'assay:sources:0:nothing']) expect((await answered(scene.fake.interact(button(id)))).isPrivate).toBe(true);
  });
});

describe('what Discord refuses', () => {
  it('a refused shape is sent again as plain text with the sources', async () => {
    scene.fake.rest.faults.push({ match: /callback$/, times: 1, status: 400, code: 50_035 });
    const { body } = await ask('ask', { question: 'who chairs FORGE?' });
    expect(String(body['content'])).toContain('[1](<https://assay.example');
    expect(body['flags']).toBe(4);
  });
  it('a refused file is left out', async () => {
    scene.fake.rest.faults.push({ match: /callback$/, times: 1, status: 413, code: 40_005 });
    const { body, files } = await ask('financing');
    expect(files).toEqual([]);
    expect(visibleText(body)).toContain('Deal number 1');
  });
  it('a 429 is waited for', async () => {
    scene.fake.rest.faults.push({ match: /callback$/, times: 1, status: 429, headers: { 'retry-after': '0.3' } });
    expect(visibleText((await ask('ask', { question: 'hello' })).body)).toContain('Answer to: hello');
  });
  it('an interaction that is over (10062) leaves a warning and no crash', async () => {
    scene.fake.rest.ackWithinMs = 0;
    const lines = scene.house.lines.length;
    scene.fake.interact(slash('ask', { question: 'late' }));
    await until(() => scene.house.lines.slice(lines).some((l) => l.level === 'warn' && l.message.includes('could not be delivered')), 'a warning');
    scene.fake.rest.ackWithinMs = 3_000;
    expect(scene.running.health().ok).toBe(true);
  });
});

it('an answer with hundreds of sources keeps every number', async () => {
  scene.house.asking.onAsk = () => answerWith({ citations: Array.from({ length: 300 }, (_, i) => citation(i + 1)) });
  const { body } = await ask('ask', { question: 'all' });
  expect(visibleText(body)).toContain('[1]–[300]');
  const { buttons } = controls((await answered(scene.fake.interact(button(idOf(body, 'Sources'))))).body);
  expect(buttons).toEqual([{ label: 'More', id: expect.stringContaining('sources:1') }]);
});
