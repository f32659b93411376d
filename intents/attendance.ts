// Who attended the ministerial and who signed there: lists, counts, regions, differences, and whether one country did.
import { defineIntent, type World } from '../src/contracts/intent.ts';
import { claimsAlone } from './shared/alone.ts';
import { noCountry, type Slots, slotsOf } from './shared/attendance/asked.ts';
import { earlierTold, memberTold } from './shared/attendance/member.ts';
import { onlyOne, onlyTold } from './shared/attendance/only.ts';
import { ofTwo, pairTold, toldElsewhere } from './shared/attendance/pair.ts';
import { type Facts, listTold, shareTold } from './shared/attendance/told.ts';
import { chooses, COUNTRIES, OF_ONE_PAPER } from './shared/attendance/words.ts';
import { attendees, COMMISSION, inGroup, MINISTERIAL, signatories } from './shared/sets.ts';

/** "Did they attend, any US money?": the lines that name the country are told too. */
const MONEY = /\b(?:money|fund(?:s|ing|ed)?|financ\w*|loans?|investments?|any deals?(?! with)|deals? (?:touch|concern|involv|nam|mention)\w*)\b/iu;
/** "What share of the participants signed?" */
const SHARE = /\b(?:share|percent(?:age)?|proportion|fraction|ratio)\b|%/iu;

/** "A memorandum or a framework agreement?" */
const OF_SORT = /\b(?:memorand\w+|mous?)\b.*\bor\b.*\bframework|\bframework\b.*\bor\b.*\b(?:memorand\w+|mous?)\b/iu;

/** "What is the MoU between the two governments about?": its content, not its signatories. */
const CONTENT = /\bwhat\b.{0,20}\b(?:mou|memorandum|agreement|document|deal|paper|contract)\b(?! (?:countries|partners|list)).*\b(?:about|cover|covers|concern|concerns|say|provide for|contain)\b/iu;
export const attendance = defineIntent<Slots, Facts>({
  name: 'attendance',
  summary: 'Lists and counts of countries that attended the ministerial or signed there, by region; whether one country did.',
  examples: [
    'Which countries attended the ministerial?',
    'who signed with the US on 4 February',
    'Did Peru sign?',
    'Was Canada at the meeting?',
    'Which Gulf states took part?',
    'How many attendees did not sign?',
    'African countries at the ministerial, mark the signatories',
    'participants starting with the letter M',
  ],
  counterexamples: [
    'Who signed the memorandum in Tashkent?',
    'In which city was the ministerial held?',
    'At which venue did the 54 countries meet?',
    'In what building were the delegates received?',
    'Who represented Kazakhstan at the meeting?',
    'Who attended the signing between Glencore and Orion?',
  ],
  claim(reading, world) {
    if (noCountry(reading, world))
      return { score: 0.94, slots: { set: 'attended', groups: [], countries: [COMMISSION], both: false, named: null, beside: true }, why: 'participant that is no country' };
    if (reading.ask === 'what' && CONTENT.test(reading.text)) return undefined;
    if (reading.ask === 'who' && OF_ONE_PAPER.test(reading.text) && !COUNTRIES.test(reading.text)) return undefined;
    const slots = slotsOf(reading, world);
    if (slots === undefined) return undefined;
    const alone = onlyOne(slots, reading);
    if (alone !== undefined) return { score: 0.95, slots: { ...slots, only: alone }, why: `${alone.country} alone among ${alone.list}` };
    if (slots.countries.length > 0 && claimsAlone(reading)) return undefined;
    const pair = ofTwo(slots.countries, reading);
    if (pair && toldElsewhere(reading, world)) return undefined;
    if (pair) return { score: 0.94, slots: { ...slots, pair }, why: `${slots.countries.join(' with ')}` };
    const kinds = slots.countries.length > 0 ? 0.94 : 0.92;
    return { score: kinds, slots, why: `${slots.set} ${slots.groups.join(' ')} ${slots.countries.join(' ')}` };
  },
  handle({ slots, reading, world }): Facts {
    if (slots.beside === true) return { outcome: 'beside' };
    if (slots.pair === true) return { outcome: 'pair', countries: slots.countries };
    if (slots.only !== undefined) return { outcome: 'only', ...slots.only };
    if (slots.earlier === true) return { outcome: 'earlier', countries: slots.countries };
    if (slots.countries.length > 0)
      return {
        outcome: 'member',
        countries: slots.countries,
        set: slots.both ? 'both' : slots.set === 'attended' || slots.set === 'attended-marked' ? 'attended' : 'signed',
        presumed: slots.presumed ?? false,
        money: MONEY.test(reading.text),
        sorted: OF_SORT.test(reading.text),
        chosen: slots.countries.length > 2 && chooses(reading.text),
      };
    const signed = signatories(world);
    if (SHARE.test(reading.text) && slots.named === null) {
      const of = (ids: readonly string[]): number => ids.filter((id) => id !== COMMISSION && (slots.groups.length === 0 || slots.groups.some((g) => inGroup(id, g, world)))).length;
      return { outcome: 'share', signed: of(signed), all: of(attendees(world)), groups: slots.groups };
    }
    const left = new Set(reading.except.map((m) => m.id));
    const base = slots.set === 'signed' ? signed : slots.set === 'attended-not-signed' ? attendees(world).filter((a) => !signed.includes(a)) : attendees(world);
    const inGroups =
      slots.groups.length === 0
        ? base.filter((id) => !left.has(id) && !(slots.outside ?? []).some((g) => id === COMMISSION || inGroup(id, g, world)))
        : base.filter((id) => !left.has(id) && slots.groups.some((g) => inGroup(id, g, world)) && !(slots.outside ?? []).some((g) => inGroup(id, g, world)));
    const { named } = slots;
    const members = named === null ? inGroups : inGroups.filter((id) => named.fits(world.name(id)) || named.fits(englishName(id, world)));
    return { outcome: 'list', set: slots.set, members, signed, groups: slots.groups, outside: slots.outside ?? [], named, continents: slots.continents ?? false, rest: slots.rest ?? false };
  },
  template: {
    list: (f, world) => listTold(f, world),
    member: (f, world) => memberTold(f, world),
    share: (f, world) => shareTold(f, world),
    pair: ({ countries }, world) => pairTold(countries, world),
    only: (f, world) => onlyTold(f, world),
    earlier: ({ countries }, world) => earlierTold(countries, world),
    beside: (_f, world) => ({
      status: 'answered',
      blocks: [{ kind: 'paragraph', text: world.say('set.beside', { name: world.name(COMMISSION) }), cites: ['004:4', '004:3', '004:2', '000:6'] }],
      records: [MINISTERIAL, COMMISSION],
      derived: [54],
      focus: { entities: [COMMISSION] },
    }),
  },
});

function englishName(id: string, world: World): string {
  const r = world.record(id);
  return r !== undefined && 'name' in r ? r.name.en : id;
}
