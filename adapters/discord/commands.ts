// Our commands as Discord registers them, made from the list all chat surfaces share. Pure. Not for: sending them (register.ts).
import { ApplicationCommandOptionType as Type, ApplicationCommandType, ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { CHECK_CLAIM, commandOf, type CommandName } from '../../src/contracts/commands.ts';
import { QUESTION_OPTION } from './limits.ts';
import { FIELDS } from './read/options.ts';

type ChatInput = Extract<RESTPostAPIApplicationCommandsJSONBody, { description: string }>;
type Option = NonNullable<ChatInput['options']>[number];

const EVERYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
/** Digests are posted by us, so only where we can be. */
const WHERE_WE_POST = { ...EVERYWHERE, contexts: [InteractionContextType.Guild, InteractionContextType.BotDM] };

const PRIVATE: Option = { type: Type.Boolean, name: 'private', description: 'Show the answer to you alone; you can share it afterwards.' };
const string = (name: string, description: string, more: { required?: boolean; max_length?: number } = {}): Option => ({ type: Type.String, name, description, ...more });
/** A text option whose offers come from the records. */
const offered = (command: string, name: string, description: string, required = false): Option => {
  if (FIELDS[command]?.[name] === undefined && command !== 'digest') throw new Error(`No autocomplete field for /${command} ${name} in read/options.ts.`);
  return { type: Type.String, name, description, required, autocomplete: true };
};
const chosen = (name: string, description: string, values: readonly string[], required = false): Option => ({ type: Type.String, name, description, required, choices: values.map((value) => ({ name: value.replaceAll('_', ' '), value })) });

const command = (name: CommandName, options: Option[] = [], where = EVERYWHERE): ChatInput => ({ type: ApplicationCommandType.ChatInput, name, description: commandOf(name).description, options, ...where });
const question = (description: string): Option => string('question', description, { required: true, max_length: QUESTION_OPTION });

function digest(): ChatInput {
  const sub = (name: string, description: string, options: Extract<Option, { type: Type.String }>[] = []): Option => ({ type: Type.Subcommand, name, description, options });
  const texts = (...options: Option[]): Extract<Option, { type: Type.String }>[] => options.filter((option) => option.type === Type.String);
  return {
    ...command('digest', [
      sub('on', 'Post what is new in this channel, at a time of your choice.', texts(
        string('time', 'Local time, for example 09:00', { max_length: 5 }), offered('digest', 'zone', 'Time zone, for example Europe/Paris'),
        chosen('cadence', 'How often', ['daily', 'weekdays', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']), chosen('quiet', 'When nothing is new: post nothing, or one short line', ['silent', 'line']), string('topics', 'Only these, separated by commas: Uzbekistan, EXIM, gallium', { max_length: 200 }))),
      sub('off', 'Stop the digest of this channel.'), sub('status', 'What is set up for this channel.'), sub('preview', 'Show you what would be posted now.', texts(string('since', 'News since this day, for example 2026-02-01', { max_length: 10 }))),
      sub('now', 'Post the digest now.'), sub('pause', 'Pause the digest of this channel.'), sub('resume', 'Go on with a paused digest.'),
      sub('show', 'A digest posted earlier.', texts(string('day', 'Its day, for example 2026-02-05', { required: true, max_length: 10 }))),
    ], WHERE_WE_POST),
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  };
}

/** Everything to register. In one server only (`scope: 'guild'`), Discord takes neither contexts nor installation types. */
export function commandBodies(scope: 'global' | 'guild'): RESTPostAPIApplicationCommandsJSONBody[] {
  const all: RESTPostAPIApplicationCommandsJSONBody[] = [
    command('ask', [question('Your question, in plain words.'), PRIVATE]),
    command('financing', [
      chosen('group-by', 'How to group the totals.', ['agency', 'stage', 'instrument', 'country', 'state', 'mineral', 'recipient', 'month', 'funder_class']),
      offered('financing', 'agency', 'Only this agency.'), offered('financing', 'stage', 'Only this stage, from programme to disbursed.'), offered('financing', 'instrument', 'Only this instrument: loan, equity, letter of interest …'),
      offered('financing', 'country', 'Only this country.'), offered('financing', 'mineral', 'Only this mineral.'), offered('financing', 'from', 'From this month or day: 2026-01 or 2026-01-31.'), offered('financing', 'to', 'Up to this month or day, included.'), PRIVATE,
    ]),
    command('agreements', [offered('agreements', 'country', 'Only agreements with this country.'), offered('agreements', 'status', 'Only this status: signed, negotiating …'), PRIVATE]),
    command('country', [offered('country', 'country', 'Name or two-letter code.', true), PRIVATE]),
    command('timeline', [offered('timeline', 'about', 'A country, body, programme or person.'), string('from', 'From this month or day: 2026-01 or 2026-01-31.', { max_length: 10 }), string('to', 'Up to this month or day, included.', { max_length: 10 }), PRIVATE]),
    command('sources', [PRIVATE]), digest(),
    command('follow', [question('The question whose answer you want to follow.')], WHERE_WE_POST), command('unfollow', [question('The question you no longer follow.')], WHERE_WE_POST),
    command('help'), command('privacy'),
    { type: ApplicationCommandType.Message, name: CHECK_CLAIM.name, ...EVERYWHERE },
  ];
  return scope === 'global' ? all : all.map(({ contexts: _contexts, integration_types: _types, ...rest }) => rest);
}
