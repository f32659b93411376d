// The Discord side of Assay: events in, answers out, over one discord.js client. Holds no knowledge of its own.
import { Events, GatewayDispatchEvents, MessageFlags, Routes, InteractionResponseType, type Client } from 'discord.js';
import type { Adapter, AdapterPorts, RunningAdapter } from '../../src/contracts/adapter.ts';
import { makeDeliverer } from './deliver.ts';
import { onInteraction } from './handle/interactions.ts';
import { onMessage, type MessageServices } from './handle/messages.ts';
import { failedText } from './handle/services.ts';
import { DRAIN_MS, IN_FLIGHT } from './limits.ts';
import { registerCommands } from './register.ts';
import type { Pictures } from './render/files.ts';
import { DiscordRefused, type DiscordSettings } from './settings.ts';
import { createClient } from './transport/client.ts';
import { connect, TOKEN_REFUSED } from './transport/connection.ts';
import type { Refusal } from './transport/guard.ts';
import { makeLane } from './transport/lane.ts';
import { makeOnce } from './transport/once.ts';
import { makeLeaveAlone } from './transport/post.ts';
import { refusalOf } from './transport/rest-errors.ts';
import { makeWork } from './transport/work.ts';

/** What is not yet right although we are connected. */
type Troubles = { commands: string | null };

/** A packet that could not be handled is logged; an interaction among them is still answered. */
function onRefusal(ports: AdapterPorts, client: () => Client, { problem, error, answerable }: Refusal): void {
  ports.meter.count('faults', { where: 'discord' });
  ports.log.error(error === undefined ? {} : { error }, `discord: a packet was refused: ${problem}`);
  if (answerable === null) return;
  const body = { type: InteractionResponseType.ChannelMessageWithSource, data: { content: failedText('en'), flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } } };
  client().rest.post(Routes.interactionCallback(answerable.id, answerable.token), { auth: false, body }).catch((cause: unknown) => ports.log.warn({ reason: refusalOf(cause).reason }, 'discord: could not say that it failed'));
}

async function register(ports: AdapterPorts, settings: DiscordSettings, client: Client<true>, troubles: Troubles): Promise<void> {
  try {
    const done = await registerCommands(client.rest, client.application.id, settings.guildId);
    troubles.commands = null;
    ports.log.info({ guild: settings.guildId }, `discord: commands ${done === 'written' ? 'registered' : 'already as they should be'}`);
  } catch (error) {
    troubles.commands = `commands not registered: ${refusalOf(error).reason}`;
    ports.log.error({ guild: settings.guildId }, `discord: ${troubles.commands}. Was the bot invited with the scope "applications.commands"${settings.guildId === null ? '' : ', and is it a member of DISCORD_GUILD_ID'}?`);
  }
}

function wire(services: MessageServices, settings: DiscordSettings, troubles: Troubles, client: Client): void {
  client.on(Events.InteractionCreate, (interaction) => onInteraction(services, interaction));
  client.ws.on(GatewayDispatchEvents.MessageCreate, (raw: unknown) => onMessage(services, client, raw));
  client.once(Events.ClientReady, (ready) => { void register(services.ports, settings, ready, troubles); });
  client.on(Events.GuildDelete, (guild) => services.ports.log.info({ guild: guild.id }, 'discord: left a server'));
}

async function start(settings: DiscordSettings, ports: AdapterPorts): Promise<RunningAdapter> {
  const troubles: Troubles = { commands: null };
  const work = makeWork(IN_FLIGHT, (error) => { ports.meter.count('faults', { where: 'discord' }); ports.log.error({ error }, 'discord: a handler failed'); });
  const pictures: Pictures = new Map();
  const services: MessageServices = { ports, work, pictures, lane: makeLane(), once: makeOnce(ports.store, ports.clock, ports.log, ports.meter), leaveAlone: makeLeaveAlone(ports.clock) };
  const connection = connect({
    token: settings.token, log: ports.log, meter: ports.meter,
    create: () => createClient({ settings, now: () => ports.clock.now(), refuse: (refusal) => onRefusal(ports, () => connection.client(), refusal) }),
    wire: (client) => wire(services, settings, troubles, client),
  });
  await connection.settled;
  if (connection.health().reason === TOKEN_REFUSED) {
    await connection.close();
    throw new DiscordRefused(TOKEN_REFUSED);
  }
  return {
    name: 'discord',
    health: () => { const health = connection.health(); return health.ok && troubles.commands !== null ? { ok: true, reason: `${health.reason}; ${troubles.commands}` } : health; },
    deliverer: makeDeliverer(() => connection.client(), { ports, settings, pictures, work }),
    stop: async () => { await work.drain(DRAIN_MS); await connection.close(); },
  };
}

/** Returns when the first sign-in has gone one way or the other; `health()` says which. Rejects with DiscordRefused for a token Discord does not know. */
export const discordAdapter: Adapter<DiscordSettings> = { name: 'discord', start };
