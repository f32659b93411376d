// Which countries of a region were not at the ministerial, and whether all of them were there or signed. Both lists are closed, so what is
// not on them can be told (design.md, closed lists). Not for: one country by name, or who came without signing (attendance).
import { defineIntent, type Draft } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import { anyOf } from '../src/lib/text/patterns.ts';
import { SETTING } from './shared/attendance/wanted.ts';
import { ATTEND, SIGN } from './shared/attendance/words.ts';
import { attendees, COMMISSION, coversTheDay, ELEVEN, groupMentions, groupOf, isoOf, LIST_REFS, MINISTERIAL, signatories } from './shared/sets.ts';

/** More names than these are counted. */
const MANY = 30;
type Facts = { outcome: 'told'; group: string; set: 'attended' | 'signed'; /** Hosts are on neither list. */ hosts: readonly string[]; all: readonly string[]; there: readonly string[]; missing: readonly string[]; every: boolean };
const ABSENT = anyOf(
  /\b(?:did|do|does|was|were|have|has|had|is|are)(?:n['’]?t| not)\b.{0,30}\b(?:attend\w*|there|come|came|go|participat\w*|tak(?:e|en) part|present|represented|invited|on the list|at the (?:ministerial|meeting))\b/u,
  /\b(?:absent|absentees|missing|stay(?:ed)? away|skip(?:ped)?|no-shows?|kept away)\b/u,
  /\bnot (?:there|present|represented|invited|among the (?:participants|attendees)|on the list|at the (?:ministerial|meeting))\b/u,
);
const EVERY = /^\W*(?:so |and |but )?(?:did|were|was|have|has|had|are|do|does)\b(?: not)?(?: the)? ?(?:\bof )?\b(?:all|every|each|everyone|everybody)\b/iu;
/** Beside the region such a question says nothing but who was there. */
const IDLE = /^c:(?:attend|ministerial|meet|date|country|participant|list|sign|agreement|happen|member|delegation|invite)$/u;

export const absence = defineIntent<Facts, Facts>({
  name: 'absence',
  summary: 'Lists countries of a region that were not at the ministerial; says whether all of a region were there or signed.',
  examples: ['Which Central Asian countries were not at the ministerial?', 'which G7 countries stayed away', 'Did all Gulf states attend?', 'did every EU member sign'],
  counterexamples: ['Which Gulf states attended?', 'Which African participants did not sign?', 'Was Chile at the ministerial?'],
  claim(reading, world) {
    const groups = groupMentions(reading);
    const [group] = groups;
    if (group === undefined || groups.length > 1) return undefined;
    const every = reading.ask === 'yesno' && EVERY.test(reading.text);
    const signs = SIGN.test(reading.text);
    if (every ? !signs && !ATTEND.test(reading.text) : signs || !ABSENT.test(reading.text)) return undefined;
    if (!onlyOf(reading)) return undefined;
    const set = signs ? 'signed' : 'attended';
    const iso = (ids: readonly string[]): Set<string> => new Set(ids.filter((id) => id !== COMMISSION).flatMap((id) => isoOf(id, world) ?? []));
    const listed = iso(set === 'signed' ? signatories(world) : attendees(world));
    const event = world.record(MINISTERIAL);
    const hosts = iso(event?.kind === 'event' ? event.participants.filter((p) => p.role === 'host').map((p) => p.actor) : []);
    const all = (world.groups(group) ?? []).filter((code) => !hosts.has(code));
    return { score: 0.95, slots: { outcome: 'told', group, set, all, hosts: (world.groups(group) ?? []).filter((code) => hosts.has(code)), there: all.filter((c) => listed.has(c)), missing: all.filter((c) => !listed.has(c)), every }, why: `${group} not among those who ${set}` };
  },
  handle: ({ slots }) => slots,
  template: {
    told({ group, set, all, hosts, there, missing, every }, world): Draft {
      const region = world.name(group);
      const names = (codes: readonly string[]): string => (codes.length > MANY ? world.say('absence.many', { n: codes.length }) : world.list(codes.map((c) => world.name(`country:${c}`))));
      const lead = every ? [world.say('absence.every', { all: missing.length === 0 ? 'yes' : 'no', n: there.length, of: all.length, region, set })] : [];
      const rest = missing.length === 0 ? (every ? [] : [world.say('absence.none', { region, set })]) : [world.say('absence.missing', { n: missing.length, region, set, names: names(missing) })];
      const came = there.length === 0 ? [] : [world.say('absence.there', { names: names(there), set })];
      return {
        status: 'answered', records: [set === 'signed' ? ELEVEN : MINISTERIAL], derived: [missing.length, there.length, all.length, 54, 11],
        blocks: [
          { kind: 'paragraph', text: [...lead, ...rest, ...came].join(' '), cites: LIST_REFS[set] },
          ...(set === 'signed' ? [{ kind: 'notice' as const, tone: 'caveat' as const, text: world.say('member.earlier-open'), cites: ['004:7'] }] : []),
          ...(hosts.length > 0 ? [{ kind: 'notice' as const, tone: 'info' as const, text: world.say('absence.host', { names: names(hosts) }), cites: ['004:3'] }] : []),
          { kind: 'notice', tone: 'info', text: world.say('set.group-note', { region }) },
        ],
        focus: { entities: [group, set === 'signed' ? ELEVEN : MINISTERIAL] },
      };
    },
  },
});
const AWAY = /^(?:stay\w*|away|absent\w*|missing|skip\w*|no-shows?|kept)$/iu;
const onlyOf = (reading: Reading): boolean => reading.dates.every(coversTheDay) && reading.mentions.every((m) => groupOf(m) !== null || SETTING.has(m.id))
  && reading.terms.every((t) => AWAY.test(t.surface) || t.keys.some((k) => IDLE.test(k)));
