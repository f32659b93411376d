// The commands as registered: within Discord's bounds, from the shared list, written only when something changed.
import { ApplicationCommandOptionType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import '../../support/discord/patience.ts';
import { z } from 'zod';
import { commandBodies } from '../../../adapters/discord/commands.ts';
import { sameCommands } from '../../../adapters/discord/register.ts';
import { COMMANDS } from '../../../src/contracts/commands.ts';
import { openScene, until } from '../../support/discord/scene.ts';
import { APPLICATION, GUILD } from '../../support/discord/fake-discord.ts';

const Choice = z.strictObject({ name: z.string().min(1).max(100), value: z.string().min(1).max(100) });
const Name = z.string().regex(/^[-_'\p{L}\p{N}]{1,32}$/u).refine((name) => name === name.toLowerCase());
const Option: z.ZodType = z.strictObject({
  type: z.int(), name: Name, description: z.string().min(1).max(100), required: z.boolean().optional(), choices: z.array(Choice).max(25).optional(), autocomplete: z.boolean().optional(), max_length: z.int().min(1).max(6_000).optional(),
  get options() { return z.array(Option).max(25).optional(); },
}).refine((o) => !(o.autocomplete === true && o.choices !== undefined), 'autocomplete and choices exclude each other');
const Command = z.strictObject({ type: z.int(), name: z.string().min(1).max(32), description: z.string().max(100).optional(), options: z.array(Option).max(25).optional(), contexts: z.array(z.int().min(0).max(2)).optional(), integration_types: z.array(z.int().min(0).max(1)).optional(), default_member_permissions: z.string().optional() });

const characters = (value: unknown): number => (Array.isArray(value) ? value.reduce<number>((sum, v) => sum + characters(v), 0) : typeof value === 'object' && value !== null ? Object.entries(value).reduce((sum, [key, v]) => sum + (['name', 'description', 'value'].includes(key) && typeof v === 'string' ? v.length : characters(v)), 0) : 0);

describe('command bodies', () => {
  it.each(commandBodies('global').map((command) => [command.name, command] as const))('%s keeps every bound of Discord', (_name, command) => {
    expect(Command.safeParse(command).error).toBeUndefined();
    expect(characters(command)).toBeLessThanOrEqual(8_000);
  });
  it('required options come first', () => {
    for (const command of commandBodies('global')) {
      const required = ('options' in command ? (command.options ?? []) : []).map((option) => 'required' in option && option.required === true);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    }
  });
  it('cover the shared list with its descriptions, and nothing else but the message command', () => {
    const slash = commandBodies('global').flatMap((command) => ('description' in command ? [`${command.name}: ${command.description}`] : []));
    expect(slash.toSorted()).toEqual(COMMANDS.map((command) => `${command.name}: ${command.description}`).toSorted());
    expect(commandBodies('global').filter((command) => !('description' in command)).map((command) => [command.name, command.type])).toEqual([['Check this claim', 3]]);
  });
  it('/financing takes what the issue lists, from the records', () => {
    const financing = commandBodies('global').find((command) => command.name === 'financing');
    const options = financing !== undefined && 'options' in financing ? (financing.options ?? []) : [];
    expect(options.map((option) => option.name)).toEqual(['group-by', 'agency', 'stage', 'instrument', 'country', 'mineral', 'from', 'to', 'private']);
    expect(options.filter((option) => option.type === ApplicationCommandOptionType.String && option.autocomplete === true).map((option) => option.name)).toEqual(['agency', 'stage', 'instrument', 'country', 'mineral', 'from', 'to']);
  });
  it('work in servers, DMs and private channels, for server and user installs; digests only where we can post and, by default, for managers', () => {
    const of = (name: string) => commandBodies('global').find((command) => command.name === name);
    expect(of('ask')).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    expect(of('digest')).toMatchObject({ contexts: [0, 1], default_member_permissions: '32' });
    expect(commandBodies('guild').some((command) => 'contexts' in command || 'integration_types' in command)).toBe(false);
  });
});

describe('registration', () => {
  const path = `/applications/${APPLICATION}/commands`;
  it('writes once, then finds nothing to do, then repairs a change', async () => {
    const first = await openScene();
    const puts = (): number => first.fake.rest.received.filter((r) => r.method === 'PUT').length;
    expect(puts()).toBe(1);
    const registered = first.fake.rest.registered.get(path) ?? [];
    await first.close();

    const second = await openScene({ before: (fake) => { fake.rest.registered.set(path, registered.toReversed()); } });
    await until(() => second.house.lines.some((l) => l.message.includes('already as they should be')), 'unchanged');
    expect(second.fake.rest.received.filter((r) => r.method === 'PUT')).toEqual([]);
    await second.close();

    const third = await openScene({ before: (fake) => { fake.rest.registered.set(path, registered.slice(1)); }, ready: false });
    await until(() => third.house.lines.some((l) => l.message.includes('commands registered')), 'written again');
    expect(third.fake.rest.registered.get(path)).toHaveLength(registered.length);
    await third.close();
  });
  it('goes to one server when DISCORD_GUILD_ID is set', async () => {
    const scene = await openScene({ settings: { guildId: GUILD } });
    expect([...scene.fake.rest.registered.keys()]).toEqual([`/applications/${APPLICATION}/guilds/${GUILD}/commands`]);
    await scene.close();
  });
  it('a refusal is said in the log and in health, and mentions still work', async () => {
    const scene = await openScene({ ready: false, before: (fake) => { fake.rest.faults.push({ match: /applications/, times: 9, status: 403, code: 50_001 }); } });
    await until(() => scene.running.health().reason.includes('commands not registered'), 'the reason');
    expect(scene.running.health().ok).toBe(true);
    expect(scene.house.lines.some((l) => l.level === 'error' && l.message.includes('applications.commands'))).toBe(true);
    await scene.close();
  });
  it('compares what we decide and nothing Discord adds', () => {
    const ours = commandBodies('global');
    const echoed = ours.map((command) => ({ ...command, id: '1', version: '2', nsfw: false, dm_permission: true, default_member_permissions: 'default_member_permissions' in command ? command.default_member_permissions : null, name_localizations: null, description_localizations: null }));
    expect(sameCommands(echoed, ours, 'global')).toBe(true);
    expect(sameCommands(echoed.slice(1), ours, 'global')).toBe(false);
    expect(sameCommands(echoed.map((c) => (c.name === 'digest' ? { ...c, default_member_permissions: null } : c)), ours, 'global')).toBe(false);
  });
});
