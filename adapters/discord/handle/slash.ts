// A slash command -> the core's answer. Not for: registering commands (register.ts), sending (transport/respond.ts).
import type { ChatInputCommandInteraction } from 'discord.js';
import type { FinancingRequest, LedgerField } from '../../../src/contracts/adapter.ts';
import type { Answer } from '../../../src/model/answer.ts';
import { linkTarget } from '../escape.ts';
import { conversationOf } from '../read/message.ts';
import { mayManage } from '../read/caller.ts';
import { FIELDS, resolveOption } from '../read/options.ts';
import { languageOf, textsOf } from '../texts/texts.ts';
import { privateNote, type Reply } from '../transport/respond.ts';
import { helpIn } from './help.ts';
import { answerReply, keepAnswer, timed, type Services } from './services.ts';

/** `heading`: the question in a person's own words; without it the answer is kept under the command as typed. */
export type Plan = { isPrivate: boolean; heading?: string; answer: () => Promise<Answer> | Answer } | { isPrivate: true; note: string };
type Handler = (services: Services, interaction: ChatInputCommandInteraction) => Plan;

const GROUPS: readonly LedgerField[] = ['agency', 'stage', 'instrument', 'country', 'state', 'mineral', 'recipient', 'month', 'funder_class'];
/** Digest words that change something are said aloud in the channel; the others are for the asker. */
const SAID_ALOUD = new Set(['on', 'off', 'pause', 'resume']);
const wantsPrivate = (interaction: ChatInputCommandInteraction): boolean => interaction.options.getBoolean('private') ?? false;
const text = (interaction: ChatInputCommandInteraction, name: string): string | null => interaction.options.getString(name);

export const placeOf = (interaction: { channelId: string | null; guildId: string | null; user: { id: string }; channel: { isThread(): boolean } | null }): string =>
  conversationOf({ guild: interaction.guildId, channel: interaction.channelId ?? interaction.user.id, user: interaction.user.id, thread: interaction.channel?.isThread() ?? false });

function financing({ ports: { core } }: Services, interaction: ChatInputCommandInteraction): Plan {
  const fields = FIELDS['financing'] ?? {};
  const filters = Object.entries(fields).map(([name, field]) => [name, resolveOption(core, field, text(interaction, name))] as const).filter(([, value]) => value !== undefined);
  const groupBy = GROUPS.find((field) => field === text(interaction, 'group-by'));
  const request: FinancingRequest = { language: languageOf(interaction.locale), ...(groupBy === undefined ? {} : { groupBy }), ...Object.fromEntries(filters) };
  return { isPrivate: wantsPrivate(interaction), answer: () => core.financing(request) };
}

function agreements({ ports: { core } }: Services, interaction: ChatInputCommandInteraction): Plan {
  const country = resolveOption(core, ['agreement_country'], text(interaction, 'country'));
  const status = resolveOption(core, ['agreement_status'], text(interaction, 'status'));
  return { isPrivate: wantsPrivate(interaction), answer: () => core.agreements({ language: languageOf(interaction.locale), ...(country === undefined ? {} : { country }), ...(status === undefined ? {} : { status }) }) };
}

function country({ ports: { core } }: Services, interaction: ChatInputCommandInteraction): Plan {
  const name = resolveOption(core, ['agreement_country', 'country'], text(interaction, 'country')) ?? '';
  return { isPrivate: wantsPrivate(interaction), answer: () => core.country(name, { language: languageOf(interaction.locale) }) };
}

function timeline({ ports: { core } }: Services, interaction: ChatInputCommandInteraction): Plan {
  const about = resolveOption(core, ['about'], text(interaction, 'about'));
  const from = text(interaction, 'from');
  const to = text(interaction, 'to');
  return { isPrivate: wantsPrivate(interaction), answer: () => core.timeline({ language: languageOf(interaction.locale), ...(about === undefined ? {} : { about }), ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }) };
}

/** `/digest on weekdays ...` -> the words every surface uses: `digest on weekdays 09:00 Europe/Paris topic:Uzbekistan`. */
function digestWords(interaction: ChatInputCommandInteraction): string {
  const name = interaction.commandName;
  if (name !== 'digest') return [name, text(interaction, 'question') ?? ''].join(' ').trim();
  const topics = (text(interaction, 'topics') ?? '').split(',').map((topic) => topic.trim()).filter((topic) => topic !== '').map((topic) => `topic:${/\s/.test(topic) ? `"${topic.replaceAll('"', '')}"` : topic}`);
  const quiet = text(interaction, 'quiet');
  return ['digest', interaction.options.getSubcommand(), text(interaction, 'cadence') ?? '', text(interaction, 'time') ?? '', text(interaction, 'zone') ?? '', quiet === null ? '' : `quiet:${quiet}`, text(interaction, 'since') ?? text(interaction, 'day') ?? '', ...topics].filter((word) => word !== '').join(' ');
}

function digest({ ports }: Services, interaction: ChatInputCommandInteraction): Plan {
  const language = languageOf(interaction.locale);
  const { guildId: installedIn, userId: installedBy } = interaction.authorizingIntegrationOwners;
  if (interaction.guildId !== null && installedIn === null && installedBy !== null) return { isPrivate: true, note: textsOf(language).addMeFirst };
  const manages = mayManage(interaction.guildId !== null, interaction.memberPermissions);
  const sub = interaction.commandName === 'digest' ? interaction.options.getSubcommand() : '';
  const caller = { surface: 'discord', workspace: interaction.guildId ?? 'dm', channel: interaction.channelId, user: interaction.user.id, userName: interaction.user.displayName, mayManage: manages, language };
  return { isPrivate: !(manages && SAID_ALOUD.has(sub) && interaction.guildId !== null), answer: () => ports.digest.command(digestWords(interaction), caller) };
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  ask: ({ ports }, interaction) => {
    const question = text(interaction, 'question') ?? '';
    return { isPrivate: wantsPrivate(interaction), heading: question, answer: () => ports.core.ask({ text: question, conversation: placeOf(interaction) }) };
  },
  financing, agreements, country, timeline, digest, follow: digest, unfollow: digest,
  sources: ({ ports }, interaction) => ({ isPrivate: wantsPrivate(interaction), answer: () => ports.core.sources({ language: languageOf(interaction.locale) }) }),
  help: ({ ports }, interaction) => ({ isPrivate: true, answer: () => helpIn(ports.core, languageOf(interaction.locale)) }),
  privacy: ({ ports }, interaction) => { const url = linkTarget(ports.publicUrl); return { isPrivate: true, note: textsOf(languageOf(interaction.locale)).privacy(url === null ? null : `<${url}>`) }; },
};

/** What the command asks for; an unknown one gets a note. */
export const planSlash = (services: Services, interaction: ChatInputCommandInteraction): Plan =>
  HANDLERS[interaction.commandName]?.(services, interaction) ?? { isPrivate: true, note: textsOf(languageOf(interaction.locale)).unknown };

/** The command as a person would write it: `/financing agency: EXIM`. */
export const typedCommand = (interaction: ChatInputCommandInteraction): string =>
  [`/${interaction.commandName}`, ...interaction.options.data.flatMap((option) => [option, ...(option.options ?? [])]).map((option) => (option.value === undefined ? option.name : `${option.name}: ${option.value}`))].join(' ');

/** Carries the plan out. */
export async function replyTo(services: Services, plan: Plan, typed: string, attach: boolean): Promise<Reply> {
  if ('note' in plan) return privateNote(plan.note);
  const answer = await timed(services, plan.answer);
  if (plan.heading === undefined) await keepAnswer(services.ports, answer, typed);
  // What is wrong with an option concerns its author alone; a question back about a question is part of the talk.
  const isPrivate = plan.isPrivate || (plan.heading === undefined && answer.status === 'clarify');
  return answerReply(services, answer, { isPrivate, attach, ...(plan.heading === undefined ? {} : { heading: plan.heading }) });
}
