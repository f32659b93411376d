// From a Discord event to the message, through the real client, the real core and the real store.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import '../../support/discord/patience.ts';
import { ME } from '../../support/discord/fake-discord.ts';
import { openHouse, type House } from '../../support/discord/house.ts';
import { autocomplete, button, checkClaim, said, select, slash } from '../../support/discord/packets.ts';
import { controls, visibleText } from '../../support/discord/payload-rules.ts';
import { realCore } from '../../support/discord/real-core.ts';
import { answered, openScene, replyIn, until, type Scene } from '../../support/discord/scene.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
let house: House;
let scene: Scene;
const openReal = (): Promise<Scene> => openScene({ house: { store: house.ports.store, core: realCore(house, ROOT) } });
beforeAll(async () => { house = await openHouse(); scene = await openReal(); }, 60_000);
afterAll(async () => { await scene.close(); await house.close(); });

it('a mention is answered with the fact and its sources', async () => {
  scene.fake.say(said(`<@${ME}> who chairs FORGE?`, { channel: '340000000000000001' }));
  const text = visibleText((await replyIn(scene, '340000000000000001')).body);
  expect(text).toMatch(/Korea/);
  expect(text).toMatch(/\[1\]\(<https:\/\/assay\.example\/sources\/\d{3}-[a-z-]+#p\d+>\)/);
});

it('a follow-up keeps the conversation', async () => {
  const channel = '340000000000000002';
  scene.fake.say(said(`<@${ME}> list the EXIM deals`, { channel }));
  await replyIn(scene, channel);
  scene.fake.say(said(`<@${ME}> and DFC?`, { channel }));
  expect(visibleText((await replyIn(scene, channel, 2)).body)).toMatch(/DFC|Development Finance/);
});

it('/financing brings totals, files and buttons that work after a restart', async () => {
  const { body, files } = await answered(scene.fake.interact(slash('financing', { 'group-by': 'agency' })));
  expect(visibleText(body)).toMatch(/billion/);
  expect(files.some((file) => file.name.endsWith('.png'))).toBe(true);
  const sources = controls(body).buttons.find((b) => b.label === 'Sources')?.id ?? '';
  const again = await openReal();
  expect(visibleText((await answered(again.fake.interact(button(sources)))).body)).toContain('paragraph');
  await again.close();
});

it('autocomplete and the value it offers work together', async () => {
  const state = scene.fake.interact(autocomplete('financing', 'agency', 'exi'));
  const [choice] = await until(() => state.choices, 'choices');
  const { body } = await answered(scene.fake.interact(slash('financing', { agency: choice?.value ?? '' })));
  expect(visibleText(body)).toMatch(/EXIM|Export-Import/);
});

it('every command answers', async () => {
  for (const [name, values] of [['agreements', {}], ['country', { country: 'Uzbekistan' }], ['timeline', { about: 'FORGE' }], ['sources', {}], ['help', {}], ['privacy', {}], ['ask', { question: 'is Canada in Pax Silica?', private: true }]] as const) {
    expect(visibleText((await answered(scene.fake.interact(slash(name, values)))).body), name).not.toMatch(/Something failed/);
  }
});

it('a claim is judged, and a follow-up can be chosen', async () => {
  const { body, isPrivate } = await answered(scene.fake.interact(checkClaim('FORGE is chaired by Japan.')));
  expect([isPrivate, visibleText(body)]).toEqual([true, expect.stringMatching(/Korea/)]);
  const { body: help } = await answered(scene.fake.interact(slash('help')));
  const [menu] = controls(help).selects;
  expect(visibleText((await answered(scene.fake.interact(select(menu?.id ?? '', '0', { onPrivate: true })))).body)).toMatch(/Korea/);
});
