// `npm start`: store, core, digests, the web page, and Slack and Discord where tokens are set. One screen says what is on, what is off
// and why; SIGINT and SIGTERM end it after the work under way. Not for: what any part does.
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { exitCodes } from '../../adapters/cli/exit-codes.ts';
import type { AdapterPorts, Log, RunningAdapter } from '../contracts/adapter.ts';
import { makeCore } from '../assay.ts';
import { makeDrawing } from '../charts/drawing.ts';
import { readEnvironment } from '../config/environment.ts';
import { readServiceSettings, type ServiceSettings } from '../config/service-settings.ts';
import { openDigest, type Digest } from '../digest/open-digest.ts';
import { openLog } from '../observe/log.ts';
import { openMeter } from '../observe/meter.ts';
import { openStore } from '../storage/open-store.ts';
import { commands } from '../../intents/commands.ts';
import { wallClock } from './clock.ts';
import { openPipeline, place, type Opened } from './corpus.ts';
import { factsOf } from './facts.ts';
import { makeMount } from './mount.ts';
import { screen } from './screen.ts';
import { stopOnSignal } from './signals.ts';
import { supervise, type Part } from './supervise.ts';

/** How long a part may take before the screen is shown without it. Unit: milliseconds. */
const FIRST_LOOK_MS = 5_000;
const DIGEST_GRACE_MS = 10_000;

export async function start(argv: readonly string[]): Promise<number> {
  const say = async (text: string): Promise<void> => { process.stderr.write(text); };
  if (argv.length > 0) {
    await say('start takes no arguments; it is told everything by variables, for example PORT=8080 npm start\n');
    return exitCodes.usage;
  }
  const config = readServiceSettings(readEnvironment());
  if (!config.ok) {
    await say(`${config.lines.join('\n')}\n`);
    return exitCodes.usage;
  }
  const opened = await openPipeline(config.settings, say);
  return opened === null ? exitCodes.data : serve(config.settings, opened, config.warnings);
}

async function serve(settings: ServiceSettings, opened: Opened, warnings: readonly string[]): Promise<number> {
  const log = await openLog({ ...settings.log, write: (line) => { process.stderr.write(line); } });
  const ending = stopOnSignal(log);
  const meter = await openMeter();
  const clock = wallClock;
  const store = await openStore({ dataDir: place(settings.dataDir), databaseUrl: settings.databaseUrl, encryptionKey: settings.encryptionKey, log, clock });
  const core = makeCore(opened.pipeline, { store, clock, log, commands });
  const parts: Part[] = [];
  const running = (): RunningAdapter[] => parts.flatMap((part) => part.running() ?? []);
  const facts = factsOf(opened, settings.publicUrl);
  const digest = openDigest({
    facts: () => facts, ask: (text, options) => core.ask({ text, ...options }), store, clock, log, meter, owner: `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`,
    deliverer: (surface) => running().find((one) => one.deliverer?.surface === surface)?.deliverer,
  });
  const ports: AdapterPorts = { core, digest: digest.desk, store, drawing: makeDrawing(), log, meter, clock, publicUrl: settings.publicUrl };
  const web = await startWeb(settings, ports, parts);
  if (typeof web === 'string') {
    process.stderr.write(`${web}\n`);
    await store.close();
    return exitCodes.usage;
  }
  const refused = await startChats(settings, ports, parts, log);
  if (refused !== null) {
    process.stderr.write(`${refused}\n`);
    await stopAll(web, parts, digest, store);
    return exitCodes.usage;
  }
  digest.start();
  process.stdout.write(screen({ settings, web, parts, store: await store.health(), coverage: core.coverage(), complaints: opened.complaints, warnings }));
  await ending.asked;
  await stopAll(web, parts, digest, store);
  log.info({}, 'stopped');
  return exitCodes.done;
}

/** The page, or what keeps it from starting. Slack's paths are there from the beginning; Slack answers them once it runs. */
async function startWeb(settings: ServiceSettings, ports: AdapterPorts, parts: readonly Part[]): Promise<RunningAdapter | string> {
  const { webAdapter } = await import('../../adapters/web/adapter.ts');
  const mounts = settings.slack === null ? [] : [makeMount('/slack/', () => parts.find((part) => part.name === 'slack')?.running())];
  try {
    return await webAdapter.start({ ...settings.web, mounts, parts: () => parts.map((part) => ({ name: part.name, ...part.health() })) }, ports);
  } catch (error) {
    const { host, port } = settings.web;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EADDRINUSE') return `PORT ${port} on ${host} is taken by another program. Choose another, for example PORT=${port + 1}, or PORT=0 for any free one`;
    if (code === 'EACCES') return `PORT ${port} on ${host} may not be opened by this user. Choose one above 1023, for example PORT=8080`;
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST ${host} is no address of this machine. Allowed: an address of this machine. Example: HOST=127.0.0.1`;
    throw error;
  }
}

/** Starts Slack and Discord where they are set; the sentence to end with when one refuses its token. */
async function startChats(settings: ServiceSettings, ports: AdapterPorts, parts: Part[], log: Log): Promise<string | null> {
  const { slack, discord } = settings;
  if (slack !== null) parts.push(supervise('slack', async () => (await import('../../adapters/slack/adapter.ts')).slack.start(slack, ports), log));
  if (discord !== null) parts.push(supervise('discord', async () => (await import('../../adapters/discord/adapter.ts')).discordAdapter.start(discord, ports), log));
  const refusals = await Promise.all(parts.map((part) => part.firstLook(FIRST_LOOK_MS)));
  return refusals.find((one) => one !== null) ?? null;
}

/** Nothing new comes in first, then what is under way ends, then the store closes. */
async function stopAll(web: RunningAdapter, parts: readonly Part[], digest: Digest, store: { close(): Promise<void> }): Promise<void> {
  await Promise.allSettled([digest.stop(DIGEST_GRACE_MS), ...parts.map((part) => part.stop()), web.stop()]);
  await store.close();
}
