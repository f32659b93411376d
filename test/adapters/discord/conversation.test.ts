// Mentions and direct messages through the real discord.js client.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../../support/discord/patience.ts';
import { CHANNEL, GUILD, ME } from '../../support/discord/fake-discord.ts';
import { direct, said } from '../../support/discord/packets.ts';
import { visibleText } from '../../support/discord/payload-rules.ts';
import { aWhile, openScene, replyIn, until, type Scene } from '../../support/discord/scene.ts';

let scene: Scene;
beforeAll(async () => { scene = await openScene(); });
afterAll(async () => { await scene.close(); });
let channels = 0;
const newChannel = (): string => `31000000000000${String(++channels).padStart(4, '0')}`;

describe('a message that mentions us', () => {
  it('is answered in its channel as a reply, with sources, without pings and without previews', async () => {
    const channel = newChannel();
    const id = scene.fake.say(said(`<@${ME}> who chairs FORGE?`, { channel }));
    const message = await replyIn(scene, channel);
    expect(visibleText(message.body)).toContain('Answer to: who chairs FORGE?');
    expect(visibleText(message.body)).toContain('[1](<https://assay.example/sources/004-middleasiannews-ministerial#p9>)');
    expect(message.body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false }, message_reference: { message_id: id, fail_if_not_exists: false }, nonce: `a${id}`, enforce_nonce: true, flags: 32_768 + 4 });
  });

  it('keeps one conversation a person in an open channel and one for all in a thread', async () => {
    const [open, thread] = [newChannel(), newChannel()];
    scene.fake.say(said(`<@${ME}> one`, { channel: open, person: '400000000000000001' }));
    scene.fake.say(said(`<@${ME}> two`, { channel: open, person: '400000000000000002' }));
    scene.fake.say(said(`<@${ME}> three`, { channel: thread, channelType: 11, person: '400000000000000001' }));
    scene.fake.say(said(`<@${ME}> four`, { channel: thread, channelType: 11, person: '400000000000000002' }));
    await replyIn(scene, open, 2);
    await replyIn(scene, thread, 2);
    const of = (text: string): string | undefined => scene.house.asking.asked.find((q) => q.text === text)?.conversation;
    expect(of('one')).toBe(`discord:${open}:400000000000000001`);
    expect(of('two')).toBe(`discord:${open}:400000000000000002`);
    expect(of('three')).toBe(`discord:${thread}`);
    expect(of('four')).toBe(`discord:${thread}`);
  });

  it('is answered in a thread the client has never heard of', async () => {
    const thread = newChannel();
    scene.fake.say(said(`<@${ME}> hello`, { channel: thread }));
    expect((await replyIn(scene, thread)).channel).toBe(thread);
  });

  it('gets help when it says nothing', async () => {
    const channel = newChannel();
    scene.fake.say(said(`<@!${ME}>`, { channel }));
    expect(visibleText((await replyIn(scene, channel)).body)).toContain('I answer questions');
  });

  it('passes digest words on with the permissions of the person', async () => {
    const channel = newChannel();
    scene.fake.gateway.dispatch('GUILD_ROLE_CREATE', { guild_id: GUILD, role: { id: '210000000000000001', name: 'staff', permissions: String(1n << 5n), position: 1 } });
    scene.fake.say(said(`<@${ME}> digest status`, { channel, memberRoles: ['210000000000000001'] }));
    scene.fake.say(said(`<@${ME}> digest off`, { channel }));
    await replyIn(scene, channel, 2);
    expect(scene.house.asking.digest.map(({ text, caller }) => [text, caller.mayManage])).toEqual([['digest status', true], ['digest off', false]]);
    expect(scene.house.asking.digest[0]?.caller).toMatchObject({ surface: 'discord', workspace: GUILD, channel });
  });

  it('gets a plain word when the core breaks', async () => {
    const channel = newChannel();
    scene.fake.say(said(`<@${ME}> please fail`, { channel }));
    expect(visibleText((await replyIn(scene, channel)).body)).toContain('Something failed on our side');
  });

  it('is told to mention us ourselves when it mentions our role', async () => {
    const channel = newChannel();
    scene.fake.gateway.dispatch('GUILD_ROLE_CREATE', { guild_id: GUILD, role: { id: '210000000000000009', name: 'Assay', permissions: '0', position: 1, tags: { bot_id: ME } } });
    scene.fake.say(said('', { channel, mentions: [], roles: ['210000000000000009'] }));
    expect(visibleText((await replyIn(scene, channel)).body)).toContain('I can read a message only when it mentions me myself');
  });
});

describe('a direct message', () => {
  it('is answered without a mention and without CHANNEL_CREATE (trap 14)', async () => {
    scene.fake.say(direct('who chairs FORGE?'));
    const message = await replyIn(scene, '800000000000000001');
    expect(visibleText(message.body)).toContain('Answer to: who chairs FORGE?');
    expect(scene.house.asking.asked.at(-1)?.conversation).toBe('discord:800000000000000001');
  });
});

describe('what is not for us', () => {
  it('other bots, ourselves, webhooks, system messages, other people and @everyone get no answer', async () => {
    const channel = newChannel();
    scene.fake.say(said(`<@${ME}> hi`, { channel, bot: true }));
    scene.fake.say(said(`<@${ME}> hi`, { channel, person: ME }));
    scene.fake.say(said(`<@${ME}> hi`, { channel, webhook: '900000000000000001' }));
    scene.fake.say(said(`<@${ME}> hi`, { channel, type: 7 }));
    scene.fake.say(said('hello all', { channel, mentions: [] }));
    scene.fake.say(said('@everyone hi', { channel, mentions: [], roles: [] }));
    scene.fake.gateway.dispatch('MESSAGE_UPDATE', { id: '1', ...said(`<@${ME}> edited`, { channel }) });
    scene.fake.gateway.dispatch('MESSAGE_DELETE', { id: '1', channel_id: channel, guild_id: GUILD });
    await aWhile();
    expect(scene.fake.rest.messages.filter((m) => m.channel === channel)).toEqual([]);
  });
});

describe('one message, one answer', () => {
  it('over the same event delivered many times', async () => {
    const channel = newChannel();
    const packet = { id: scene.fake.id(), ...said(`<@${ME}> again`, { channel }) };
    for (let i = 0; i < 50; i += 1) scene.fake.gateway.dispatch('MESSAGE_CREATE', packet);
    await replyIn(scene, channel);
    await aWhile();
    expect(scene.fake.rest.messages.filter((m) => m.channel === channel)).toHaveLength(1);
  });

  it('over replicas and restarts that share the store', async () => {
    const channel = newChannel();
    const packet = { id: scene.fake.id(), ...said(`<@${ME}> again`, { channel }) };
    const other = await openScene({ house: { store: scene.house.ports.store } });
    scene.fake.gateway.dispatch('MESSAGE_CREATE', packet);
    other.fake.gateway.dispatch('MESSAGE_CREATE', packet);
    await until(() => scene.fake.rest.messages.some((m) => m.channel === channel) || other.fake.rest.messages.some((m) => m.channel === channel), 'an answer from either');
    await aWhile();
    expect([...scene.fake.rest.messages, ...other.fake.rest.messages].filter((m) => m.channel === channel)).toHaveLength(1);
    await other.close();
  });

  it('while the store is away', async () => {
    const channel = newChannel();
    const { deliveries } = scene.house.ports.store;
    const claim = deliveries.claim.bind(deliveries);
    deliveries.claim = () => Promise.reject(new Error('disk full'));
    const packet = { id: scene.fake.id(), ...said(`<@${ME}> again`, { channel }) };
    scene.fake.gateway.dispatch('MESSAGE_CREATE', packet);
    scene.fake.gateway.dispatch('MESSAGE_CREATE', packet);
    await replyIn(scene, channel);
    await aWhile();
    deliveries.claim = claim;
    expect(scene.fake.rest.messages.filter((m) => m.channel === channel)).toHaveLength(1);
  });
});

describe('a channel we may not write in', () => {
  it('is explained to the person once and then left alone', async () => {
    const channel = newChannel();
    const person = '400000000000000077';
    scene.fake.rest.refusedChannels.set(channel, 50_013);
    scene.fake.say(said(`<@${ME}> hi`, { channel, person }));
    const explained = await replyIn(scene, `7${person}`);
    expect(visibleText(explained.body)).toContain('Send Messages');
    const tries = (): number => scene.fake.rest.received.filter((r) => r.path === `/channels/${channel}/messages`).length;
    const before = tries();
    scene.fake.say(said(`<@${ME}> hi again`, { channel, person }));
    await aWhile();
    expect(tries()).toBe(before);
    expect(scene.fake.rest.messages.filter((m) => m.channel === `7${person}`)).toHaveLength(1);
    scene.fake.rest.refusedChannels.delete(channel);
    scene.house.pass(11 * 60 * 1_000);
    scene.fake.say(said(`<@${ME}> now?`, { channel, person }));
    expect(visibleText((await replyIn(scene, channel)).body)).toContain('now?');
  });

  it('is answered without the reply reference where history may not be read', async () => {
    const channel = newChannel();
    scene.fake.rest.faults.push({ match: new RegExp(`POST /channels/${channel}/messages`), times: 1, status: 403, code: 160_002 });
    scene.fake.say(said(`<@${ME}> hi`, { channel }));
    expect((await replyIn(scene, channel)).body['message_reference']).toBeUndefined();
  });
});

it('uses no privileged intent', () => {
  expect(scene.fake.gateway.identifies[0]?.intents).toBe(1 | (1 << 9) | (1 << 12));
  expect(CHANNEL).toBeTruthy();
});
