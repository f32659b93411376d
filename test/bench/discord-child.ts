// The Discord adapter with the real core in a process of its own, for the benches. Told by its parent: where Discord is.
import { fileURLToPath } from 'node:url';
import { discordAdapter } from '../../adapters/discord/adapter.ts';
import { discordSettings } from '../../adapters/discord/settings.ts';
import { openHouse, type Line } from '../support/discord/house.ts';
import { realCore } from '../support/discord/real-core.ts';

const [apiUrl = '', token = ''] = process.argv.slice(2);
const house = await openHouse();
const core = realCore(house, fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, ''));
const running = await discordAdapter.start(discordSettings({ DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl }), { ...house.ports, core });
const timer = setInterval(() => { if (running.health().ok) { process.send?.({ ready: true }); clearInterval(timer); } }, 20);

/** The message with its fault, for whoever reads the figures. */
const describe = (line: Line | undefined): string | undefined => (line === undefined ? undefined : `${line.message} ${'error' in line.fields && line.fields.error instanceof Error ? (line.fields.error.stack ?? '') : JSON.stringify(line.fields)}`);

process.on('message', (message) => {
  if (message === 'memory') globalThis.gc?.();
  if (message === 'memory') process.send?.({ health: running.health().reason, rssMb: Math.round(process.memoryUsage.rss() / 1_048_576), heapMb: Math.round(process.memoryUsage().heapUsed / 1_048_576), cpuSeconds: Math.round(process.cpuUsage().user / 100_000) / 10, problems: house.lines.filter((line) => line.level === 'error' || line.level === 'warn').length, first: describe(house.lines.find((line) => line.level === 'error' || line.level === 'warn')) });
  if (message === 'stop') void running.stop().then(() => house.close()).then(() => process.exit(0));
});
