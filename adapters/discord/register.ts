// Registering the commands: compared first, written only when something differs (Discord allows 200 creations a day and server).
import { Routes, type REST } from 'discord.js';
import { z } from 'zod';
import { commandBodies } from './commands.ts';

const Registered = z.array(z.looseObject({ name: z.string(), type: z.number().optional() }));
export type Registration = 'unchanged' | 'written';

/** Values Discord fills in by itself; a command that has only these added is the same command. */
const DEFAULTS: Readonly<Record<string, unknown>> = { required: false, autocomplete: false, nsfw: false, dm_permission: true, default_member_permissions: null, options: [], choices: [], description: '', name_localizations: null, description_localizations: null };
const KNOWN = new Set(['name', 'type', 'description', 'options', 'contexts', 'integration_types', 'default_member_permissions', 'required', 'choices', 'autocomplete', 'max_length', 'min_length', 'value']);

/** The parts of a command we decide, in a fixed order, defaults left out. */
function core(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(core);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).filter(([key, part]) => KNOWN.has(key) && part !== undefined && JSON.stringify(part) !== JSON.stringify(DEFAULTS[key]));
  const sorted = parts.map(([key, part]): [string, unknown] => [key, key === 'contexts' || key === 'integration_types' ? z.array(z.number()).catch([]).parse(part).toSorted((a, b) => a - b) : core(part)]);
  return Object.fromEntries(sorted.toSorted(([a], [b]) => a.localeCompare(b)));
}
const keyed = (commands: readonly { name: string; type?: number | undefined }[], ignore: readonly string[]): string =>
  JSON.stringify(commands.map((command) => core(Object.fromEntries(Object.entries({ type: 1, ...command }).filter(([key]) => !ignore.includes(key))))).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))));

/** Two lists of commands that do the same are the same, whatever their order. */
export const sameCommands = (a: readonly { name: string; type?: number | undefined }[], b: readonly { name: string; type?: number | undefined }[], scope: 'global' | 'guild'): boolean => {
  const ignore = scope === 'guild' ? ['contexts', 'integration_types'] : [];
  return keyed(a, ignore) === keyed(b, ignore);
};

/** Idempotent. Throws discord.js' errors: no access, rate limit, network. */
export async function registerCommands(rest: REST, application: string, guild: string | null): Promise<Registration> {
  const route = guild === null ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guild);
  const scope = guild === null ? 'global' : 'guild';
  const wanted = commandBodies(scope);
  const present = Registered.parse(await rest.get(route));
  if (sameCommands(present, wanted, scope)) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'written';
}
