// Lines of the ledger by region: "DFC deals in Latin America". Which countries a region has is general geography (sets.ts). Pure.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import type { Mention, Reading } from '../../../src/model/reading.ts';
import { groupMentions, groupOf, inGroup } from '../sets.ts';

/** What the lines have in a region: the countries that belong to it; where there is none, recipients called after it ("African trading company"). */
export function inRegion(group: string, world: World): { countries: string[]; recipients: string[] } {
  const rows = world.ledger.rows();
  const countries = [...new Set(rows.flatMap((r) => r.record.countries))].filter((id) => liesIn(id, group, world));
  const name = world.name(group);
  return { countries, recipients: countries.length > 0 ? [] : [...new Set(rows.flatMap((r) => r.record.recipient ?? []))].filter((id) => world.name(id).includes(name)) };
}
/** A region lies in another when all its countries do: the Persian Gulf in the Middle East. */
function liesIn(id: string, group: string, world: World): boolean {
  const own = groupOf({ id, kind: 'place' });
  return own === null ? inGroup(id, group, world) : (world.groups(own) ?? []).every((iso) => world.groups(group)?.includes(iso) === true);
}

/** "Which Pacific nation got a deal with the U.S.": an agreement, no money. */
const WITH_US = /\b(?:deals?|agreements?|pacts?) with (?:the )?(?:u\.?s\b|usa\b|united states|america|washington)/iu;
/** A region whose countries or recipients the question selects. */
export const isRegionOfLines = (m: Mention, { text }: Reading, selected: readonly string[]): boolean => groupOf(m) !== null && selected.length > 0 && !WITH_US.test(text);

/** An answer by region says that the sources do not draw it, unless they name the region itself. */
export function withRegionNote(draft: Draft, reading: Reading, world: World): Draft {
  const drawn = groupMentions(reading).filter((group) => inRegion(group, world).countries.some((id) => groupOf({ id, kind: 'place' }) === null));
  return drawn.length === 0 || draft.records.length === 0 ? draft : { ...draft, caveats: [...(draft.caveats ?? []), world.say('set.group-note', { region: world.list(drawn.map((g) => world.name(g))) })] };
}
