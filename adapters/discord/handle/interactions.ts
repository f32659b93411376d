// Every interaction comes in here once and is answered once. Not for: the gateway (transport/), what each one does (its own file).
import { MessageFlags, PermissionFlagsBits, type BaseInteraction, type RepliableInteraction } from 'discord.js';
import { readButtonId } from '../read/button-id.ts';
import { languageOf, textsOf } from '../texts/texts.ts';
import { privateNote, respond, type Reply } from '../transport/respond.ts';
import { offer } from './autocomplete.ts';
import { press, onPrivateMessage } from './buttons.ts';
import { checkClaim } from './claim.ts';
import { failedText, type Services } from './services.ts';
import { planSlash, replyTo, typedCommand } from './slash.ts';
import { keepNote, openForm } from './wrong.ts';

type Route = { isPrivate: boolean; reply: () => Promise<Reply> };

/** Discord says with each interaction what we may do there; without that word we try. */
const mayAttach = (interaction: BaseInteraction): boolean => interaction.appPermissions.bitfield === 0n || interaction.appPermissions.has(PermissionFlagsBits.AttachFiles);

/** What kind of interaction it is; the visibility is decided before anything is looked up, because a defer fixes it. */
function routeOf(services: Services, interaction: RepliableInteraction): Route {
  const attach = mayAttach(interaction);
  if (interaction.isChatInputCommand()) {
    const plan = planSlash(services, interaction);
    return { isPrivate: plan.isPrivate, reply: () => replyTo(services, plan, typedCommand(interaction), attach) };
  }
  if (interaction.isMessageContextMenuCommand()) return { isPrivate: true, reply: () => checkClaim(services, interaction, attach) };
  if (interaction.isMessageComponent()) {
    const id = readButtonId(interaction.customId);
    const isPublic = id?.action === 'share' || (id?.action === 'next' && !onPrivateMessage(interaction));
    return { isPrivate: !isPublic, reply: () => press(services, interaction, id, attach) };
  }
  if (interaction.isModalSubmit()) return { isPrivate: true, reply: () => keepNote(services, interaction) };
  return { isPrivate: true, reply: () => Promise.resolve(privateNote(textsOf(languageOf(interaction.locale)).unknown)) };
}

async function answer(services: Services, interaction: RepliableInteraction): Promise<void> {
  const { log, meter } = services.ports;
  const failed = failedText(languageOf(interaction.locale));
  const key = `i:${interaction.id}`;
  const id = interaction.isButton() ? readButtonId(interaction.customId) : null;
  if (interaction.isButton() && id?.action === 'wrong') {
    if (!(await services.once.claim(key)) || (await openForm(services, interaction, id))) return;
    return respond(interaction, { isPrivate: true, waits: false, failed, log, meter }, () => Promise.resolve(privateNote(failed)));
  }
  let route: Route;
  try {
    route = routeOf(services, interaction);
  } catch (error) {
    log.error({ error }, 'discord: an interaction could not be read');
    route = { isPrivate: true, reply: () => Promise.resolve(privateNote(failed)) };
  }
  await respond(interaction, { isPrivate: route.isPrivate, waits: services.lane.busy(), failed, log, meter }, () => services.lane.run(async () => ((await services.once.claim(key)) ? route.reply() : null)));
}

/** For `Events.InteractionCreate`; returns at once. */
export function onInteraction(services: Services, interaction: BaseInteraction): void {
  if (interaction.isAutocomplete()) { void offer(services, interaction); return; }
  if (!interaction.isRepliable() || !services.once.first(`i:${interaction.id}`)) return;
  if (services.work.run(() => answer(services, interaction))) return;
  if (services.work.stopping()) return;
  services.ports.meter.count('discord_busy');
  interaction.reply({ content: textsOf(languageOf(interaction.locale)).busy, flags: MessageFlags.Ephemeral, allowedMentions: { parse: [] } }).catch(() => undefined);
}
