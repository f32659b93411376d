// Losing and regaining the gateway, fatal closes, malformed packets: the real client against the fake.
import { afterEach, describe, expect, it } from 'vitest';
import '../../support/discord/patience.ts';
import { FATAL_CLOSES } from '../../../adapters/discord/transport/connection.ts';
import { discordAdapter } from '../../../adapters/discord/adapter.ts';
import { GUILD, ME, openFakeDiscord } from '../../support/discord/fake-discord.ts';
import { openHouse } from '../../support/discord/house.ts';
import { said, slash } from '../../support/discord/packets.ts';
import { visibleText } from '../../support/discord/payload-rules.ts';
import { answered, aWhile, openScene, replyIn, settingsFor, until, type Scene, type SceneOptions } from '../../support/discord/scene.ts';

let scene: Scene | undefined;
const open = async (options: SceneOptions = {}): Promise<Scene> => { scene = await openScene(options); return scene; };
afterEach(async () => { await scene?.close(); scene = undefined; });
const CHANNEL = '320000000000000001';
const texts = (s: Scene): string[] => s.fake.rest.messages.map((m) => /Answer to: (\w+)/.exec(visibleText(m.body))?.[1] ?? '').toSorted();

describe('reconnecting', () => {
  it.each([['op 7', (s: Scene) => s.fake.gateway.reconnect()], ['a killed socket', (s: Scene) => s.fake.gateway.kill()], ['close 4000', (s: Scene) => s.fake.gateway.close(4_000)], ['close 4009', (s: Scene) => s.fake.gateway.close(4_009)], ['op 9, resumable', (s: Scene) => s.fake.gateway.invalidate(true)]])('%s: the session is resumed and what was missed is answered, once', async (_name, lose) => {
    const s = await open();
    s.fake.say(said(`<@${ME}> before`, { channel: CHANNEL }));
    await replyIn(s, CHANNEL);
    lose(s);
    s.fake.say(said(`<@${ME}> meanwhile`, { channel: CHANNEL }));
    await replyIn(s, CHANNEL, 2);
    await until(() => s.fake.gateway.resumes.length > 0 && s.running.health().ok, 'resumed and healthy');
    s.fake.gateway.replay(5);
    s.fake.say(said(`<@${ME}> after`, { channel: CHANNEL }));
    await replyIn(s, CHANNEL, 3);
    await aWhile();
    expect(texts(s)).toEqual(['after', 'before', 'meanwhile']);
    expect(s.fake.gateway.identifies).toHaveLength(1);
  });

  it('op 9, not resumable: a new session takes over', async () => {
    const s = await open();
    s.fake.gateway.invalidate(false);
    await until(() => s.fake.gateway.sessionCount() === 2 && s.running.health().ok, 'a second session', 15_000);
    s.fake.say(said(`<@${ME}> after`, { channel: CHANNEL }));
    await replyIn(s, CHANNEL);
  }, 20_000);

  it('a session that ends in the very moment it is resumed does not end the process', async () => {
    const s = await open();
    for (let i = 0; i < 5; i += 1) s.fake.gateway.raw(`{"op":0,"t":"RESUMED","s":${90 + i},"d":{}}`);
    s.fake.gateway.invalidate(false);
    await until(() => s.fake.gateway.sessionCount() === 2 && s.running.health().ok, 'a second session');
    s.fake.say(said(`<@${ME}> after`, { channel: CHANNEL }));
    await replyIn(s, CHANNEL);
  });

  it('a peer that stops acknowledging heartbeats is left and the session resumed', async () => {
    const s = await open({ fake: { heartbeatMs: 150 } });
    s.fake.gateway.acks = false;
    await until(() => s.fake.gateway.resumes.length > 0, 'a resume after a zombie connection');
    s.fake.gateway.acks = true;
    s.fake.say(said(`<@${ME}> alive`, { channel: CHANNEL }));
    await replyIn(s, CHANNEL);
  });

  it('the first sign-in is tried again while Discord is away', async () => {
    const s = await open({ ready: false, before: (fake) => { fake.rest.faults.push({ match: /gateway\/bot/, times: 1, status: 403 }); } });
    await until(() => /cannot reach Discord/.test(s.running.health().reason), 'trouble is named');
    await until(() => s.running.health().ok, 'signed in at the second attempt');
  });

  it('runs several shards when Discord asks for them', async () => {
    const s = await open({ fake: { shards: 3 } });
    expect(s.fake.gateway.identifies.map((i) => i.shard).toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
    s.fake.say(said(`<@${ME}> shard`, { channel: CHANNEL }), 2);
    await replyIn(s, CHANNEL);
    s.fake.gateway.kill(1);
    await until(() => !s.running.health().ok, 'one shard away');
    await until(() => s.running.health().ok, 'and back');
  });
});

describe('fatal closes', () => {
  it('after sign-in: unhealthy with a clear message, no further attempt (trap 12)', async () => {
    await Promise.all([4_004, 4_010, 4_011, 4_012, 4_013, 4_014].map(async (code) => {
      const s = await openScene();
      s.fake.gateway.close(code);
      await until(() => !s.running.health().ok, 'unhealthy');
      expect(s.running.health()).toEqual({ ok: false, reason: FATAL_CLOSES[code] });
      await aWhile(700);
      expect(s.fake.gateway.identifies).toHaveLength(1);
      expect(s.house.lines.filter((l) => l.level === 'error').map((l) => l.message)).toContain(`discord: ${FATAL_CLOSES[code] ?? ''}`);
      await s.close();
    }));
  });

  it('at sign-in: the same', async () => {
    await Promise.all([4_004, 4_014].map(async (code) => {
      const s = await openScene({ ready: false, before: (fake) => { fake.gateway.refuseIdentify = code; } });
      await until(() => s.running.health().reason === FATAL_CLOSES[code], 'the reason is named');
      await aWhile(1_500);
      expect(s.fake.gateway.identifies).toHaveLength(1);
      await s.close();
    }));
  });

  it('a wrong token ends the start, names the variable and is never printed', async () => {
    const fake = await openFakeDiscord();
    const house = await openHouse();
    const start = discordAdapter.start(settingsFor(fake, { token: 'another.token-entirely.9876543210' }), house.ports);
    await expect(start).rejects.toMatchObject({ setting: 'DISCORD_TOKEN', message: expect.stringMatching(/refused the token \(401\)/) });
    expect(house.lines.filter((line) => line.level === 'error')).toHaveLength(1);
    expect(JSON.stringify(house.lines)).not.toContain('another.token');
    await fake.close();
    await house.close();
  });
});

describe('malformed packets never end the process (trap 13)', () => {
  const GOOD = slash('ask', { question: 'hello' });
  it.each(['data', 'entitlements', 'authorizing_integration_owners', 'member', 'channel', 'locale', 'app_permissions', 'context'])('an interaction without %s is answered', async (field) => {
    const s = await open();
    const packet: Record<string, unknown> = { ...GOOD };
    delete packet[field];
    const { body } = await answered(s.fake.interact(packet));
    expect(visibleText(body)).toMatch(field === 'data' || field === 'member' ? /Something failed/ : /Answer to: hello/);
    s.fake.say(said(`<@${ME}> alive`, { channel: CHANNEL }));
    await replyIn(s, CHANNEL);
  });

  it('nor before the client is ready', async () => {
    const s = await open({ ready: false, before: (fake) => { fake.gateway.holdGuilds = true; } });
    await until(() => s.fake.gateway.identifies.length > 0, 'identified');
    await aWhile(50);
    const states = [{ type: 2 }, { type: 2, data: null, member: {} }, { ...GOOD, data: { type: 1, name: 'ask', options: 'x' } }, { ...GOOD, data: { type: 1, name: 'ask', options: [null] } }].map((packet) => s.fake.interact(packet));
    for (const state of states) expect(visibleText((await answered(state)).body)).toContain('Something failed');
    await until(() => s.running.health().ok, 'ready after the wait for guilds');
  });

  it.each([['nonsense', '{'], ['no type', '{"op":0,"s":1}'], ['no data', '{"op":0,"t":"INTERACTION_CREATE","s":99999}'], ['an array', '[]'], ['a number', '7'], ['wrong types', '{"op":0,"t":"MESSAGE_CREATE","s":99999,"d":{"id":5,"author":null}}'], ['a channel of nothing', '{"op":0,"t":"CHANNEL_CREATE","s":99999,"d":null}'], ['a guild of nothing', '{"op":0,"t":"GUILD_CREATE","s":99999,"d":[]}'], ['prototype', '{"op":0,"t":"INTERACTION_CREATE","s":99999,"d":{"__proto__":{"id":"1"}}}'], ['an unknown event', '{"op":0,"t":"SOMETHING_NEW","s":99999,"d":{}}']])('%s', async (_name, frame) => {
    const s = await open();
    s.fake.gateway.raw(frame);
    s.fake.say(said(`<@${ME}> alive`, { channel: CHANNEL }));
    await replyIn(s, CHANNEL);
    expect(s.running.health().ok).toBe(true);
  });

  it('READY without a user leaves the adapter alive and unhealthy', async () => {
    const s = await open({ ready: false, before: (fake) => { fake.gateway.dropFromReady.add('user'); } });
    await until(() => s.house.lines.some((l) => l.message.includes('READY')), 'the fault is logged');
    expect(s.running.health().ok).toBe(false);
  });
});

it('stopping finishes what was begun and takes nothing more', async () => {
  const s = await open();
  const { onAsk } = s.house.asking;
  s.house.asking.onAsk = async (q) => { await aWhile(400); return onAsk(q); };
  const state = s.fake.interact(slash('ask', { question: 'last' }));
  await until(() => s.house.asking.asked.length > 0, 'under way');
  await s.running.stop();
  expect(visibleText((await answered(state)).body)).toContain('Answer to: last');
  expect(s.fake.gateway.connected()).toBe(false);
  expect(GUILD).toBeTruthy();
});
