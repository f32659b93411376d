// A running adapter against the fake, and waiting for what should happen.
import { discordAdapter } from '../../../adapters/discord/adapter.ts';
import { discordSettings, type DiscordSettings } from '../../../adapters/discord/settings.ts';
import type { RunningAdapter } from '../../../src/contracts/adapter.ts';
import { openFakeDiscord, type FakeDiscord, type FakeOptions } from './fake-discord.ts';
import type { InteractionState, Message } from './fake-rest.ts';
import { openHouse, type House, type HouseOptions } from './house.ts';

export type Scene = { fake: FakeDiscord; house: House; running: RunningAdapter; close(): Promise<void> };

/** Polls until `look` gives something; the message names what was awaited. */
export async function until<T>(look: () => T | undefined | false | null, what: string, withinMs = 20_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false && found !== null) return found;
    if (performance.now() > end) throw new Error(`Waited ${withinMs} ms in vain for: ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
}
/** Long enough for something unwanted to have happened on this machine. */
export const aWhile = (ms = 150): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

export const settingsFor = (fake: FakeDiscord, more: Partial<DiscordSettings> = {}): DiscordSettings => ({ ...discordSettings({ DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.apiUrl }), ...more });

export type SceneOptions = { fake?: FakeOptions; house?: HouseOptions; settings?: Partial<DiscordSettings>; /** Before the adapter signs in. */ before?: (fake: FakeDiscord, house: House) => void; ready?: boolean };

/** Opens the fake and the house and starts the adapter; waits until it is connected unless `ready` is false. */
export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const fake = await openFakeDiscord(options.fake);
  const house = await openHouse(options.house);
  options.before?.(fake, house);
  const running = await discordAdapter.start(settingsFor(fake, options.settings), house.ports);
  const scene = { fake, house, running, close: async () => { await running.stop(); await fake.close(); await house.close(); } };
  if (options.ready !== false) await until(() => running.health().ok && fake.rest.registered.size > 0, `connected and commands registered (${running.health().reason})`);
  return scene;
}

export const answered = (state: InteractionState): Promise<NonNullable<InteractionState['original']>> => until(() => state.original, `an answer to interaction ${state.id}`);
export const replyIn = (scene: Scene, channel: string, count = 1): Promise<Message> => until(() => { const found = scene.fake.rest.messages.filter((m) => m.channel === channel); return found.length >= count ? found[count - 1] : undefined; }, `${count} message(s) in channel ${channel}`);
