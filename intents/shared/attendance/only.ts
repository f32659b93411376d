// "Is Uzbekistan the only Central Asian country that signed?": one country held against all of its part of the world on one of the lists. Pure.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { attendees, COMMISSION, ELEVEN, inGroup, LIST_REFS, MINISTERIAL, signatories } from '../sets.ts';
import type { Slots } from './asked.ts';

const THE_ONLY = /\b(?:the )?(?:only|sole|single|one and only|lone)\b|\bnobody else\b|\bno other\b/iu;
export type Only = { country: string; list: 'attended' | 'signed'; groups: string[] };

/** One country is said to be the only one of a list or of a part of it. */
export function onlyOne(slots: Slots, reading: Reading): Only | undefined {
  const [country, ...others] = slots.countries;
  if (reading.ask !== 'yesno' || reading.negated || country === undefined || others.length > 0 || !THE_ONLY.test(reading.text) || slots.both) return undefined;
  return slots.set === 'signed' || slots.set === 'attended' ? { country, list: slots.set, groups: slots.groups } : undefined;
}

export function onlyTold({ country, list, groups }: Only, world: World): Draft {
  const all = (list === 'signed' ? signatories(world) : attendees(world)).filter((id) => id !== COMMISSION);
  const members = groups.length === 0 ? all : all.filter((id) => groups.some((g) => inGroup(id, g, world)));
  const region = world.list(groups.map((g) => world.name(g)));
  const name = world.name(country);
  const says = { name, region, scoped: groups.length === 0 ? 'no' : 'yes', n: members.length, others: world.list(members.filter((id) => id !== country).map((id) => world.name(id))), set: list };
  const outcome = !members.includes(country) ? 'none' : members.length === 1 ? 'yes' : 'no';
  const text = `${world.say(outcome === 'yes' ? 'yes' : 'no')} ${world.say(`member.only-${outcome}`, says)}`;
  return {
    status: 'answered',
    blocks: [{ kind: 'paragraph', text, cites: LIST_REFS[list] }, ...(groups.length === 0 ? [] : [{ kind: 'notice' as const, tone: 'info' as const, text: world.say('set.group-note', { region }) }])],
    records: [list === 'signed' ? ELEVEN : MINISTERIAL, country, ...members.filter((id) => id !== country)],
    derived: [members.length, members.length - 1, 11, 54],
    focus: { entities: [country], set: members },
  };
}
