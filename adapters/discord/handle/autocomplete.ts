// Offers while a person types. Local and quick: no store, no await before the reply. Not for: checking what is sent in the end (read/options.ts).
import type { AutocompleteInteraction } from 'discord.js';
import { FIELDS, offers, type Offer } from '../read/options.ts';
import { CHOICES, CHOICE_TEXT } from '../limits.ts';
import { refusalOf } from '../transport/rest-errors.ts';
import type { Services } from './services.ts';

const ZONES = Intl.supportedValuesOf('timeZone');
const zones = (typed: string): Offer[] => {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
  return ZONES.filter((zone) => zone.toLowerCase().includes(wanted) && zone.length <= CHOICE_TEXT).slice(0, CHOICES).map((zone) => ({ name: zone, value: zone }));
};

/** Never throws. A late answer (10062) is ordinary: the person typed on. */
export async function offer({ ports }: Services, interaction: AutocompleteInteraction): Promise<void> {
  try {
    const { name, value } = interaction.options.getFocused(true);
    const fields = FIELDS[interaction.commandName]?.[name] ?? [];
    await interaction.respond(interaction.commandName === 'digest' && name === 'zone' ? zones(value) : offers(ports.core, fields, value));
  } catch (error) {
    const refused = refusalOf(error);
    if (refused.kind === 'late') { ports.log.debug({}, 'discord: an autocomplete answer came too late'); return; }
    ports.log.warn({ error }, 'discord: autocomplete failed');
    if (!interaction.responded) await interaction.respond([]).catch(() => undefined);
  }
}
