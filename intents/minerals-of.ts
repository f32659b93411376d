// "What minerals does Pakistan have?": what the ledger names for a country, or that the sources do not say.
// Not for: minerals of an agency or a deal (financing), all minerals that are named (coverage).
import { defineIntent, type Draft } from '../src/contracts/intent.ts';
import type { Row } from '../src/contracts/ledger.ts';
import type { Gap } from '../src/model/record.ts';
import { rowSentence } from './shared/money/words.ts';

type Told = { place: string; minerals: string[]; rows: Row[]; silence: Gap | undefined };
type Facts = ({ outcome: 'named' } & Told) | ({ outcome: 'unnamed' } & Told);
const ASKED = /\b(?:what|which) (?:kinds? of |sorts? of |types? of )?(?:(?:critical|rare|natural|raw|mineral|other) )*(?:minerals?|metals?|ores?|resources|elements|commodities|raw materials?|deposits)\b/iu;
const HELD = /\b(?:ha(?:s|ve|d)|hold|possess\w*|own|offer|got|found|mined|produced?|extracted|exist|lie|are (?:there )?in|is (?:there )?in|named (?:with|for)|from)\b|\b(?:is|are)\W*$/iu;
const IDLE = /^(?:c:(?:mineral|critical-mineral|rare-earth|mining|dig|place|deposit|project|country|potential)|w:(?:resourc|natur|materi|raw|ore|metal|found|own|got|offer|possess|hold|produc|extract))$/u;

/** Lines without a mineral that are told for a country. */
const FEW = 2;
const ALL_EARTHS = 'mineral:rare-earths';

export const mineralsOf = defineIntent<Facts, Facts>({
  name: 'minerals-of',
  summary: 'Tells which minerals the sources name for a country, and that they do not say what it has.',
  examples: ['What minerals does Pakistan have?', 'which metals are found in Kazakhstan', 'What resources does Ukraine have?'],
  counterexamples: ['Which minerals are in the EXIM list?', 'What minerals does the memorandum cover?', 'Does Uzbekistan have gold?'],
  claim({ ask, text, mentions, terms, dates, except }, world) {
    if (ask === 'yesno' || !ASKED.test(text) || !HELD.test(text) || dates.length + except.length > 0) return undefined;
    const [only, ...more] = mentions.filter((m) => m.kind !== 'mineral');
    if (only === undefined || more.length > 0 || mentions.length > 1 || only.id === 'place:us') return undefined;
    const place = world.record(only.id);
    if (place?.kind !== 'place' || !['country', 'us_state'].includes(place.type) || terms.some((t) => !t.keys.some((k) => IDLE.test(k)))) return undefined;
    const rows = world.ledger.rows().filter((r) => [...r.record.countries, ...r.record.states].includes(place.id) && r.kind !== 'private');
    const named = [...new Set(rows.flatMap((r) => r.record.minerals))];
    const minerals = named.length > 1 ? named.filter((id) => id !== ALL_EARTHS) : named;
    const silence = world.of('gap').find((g) => g.missing === 'minerals' && g.about.includes(place.id));
    return { score: 0.92, slots: { outcome: minerals.length > 0 ? 'named' : 'unnamed', place: place.id, minerals, rows: minerals.length > 0 ? rows.filter((r) => r.record.minerals.length > 0) : rows, silence }, why: `${minerals.length} minerals with ${place.id}` };
  },
  handle: ({ slots }) => slots,
  template: {
    named: ({ place, minerals, rows }, world): Draft => ({
      status: 'answered',
      blocks: [
        { kind: 'paragraph', text: world.say('minerals-of.named', { place: world.name(place), minerals: world.list(minerals.map((m) => world.name(m))) }), cites: rows.flatMap((r) => r.record.evidence) },
        ...rows.map((r) => ({ kind: 'paragraph' as const, text: rowSentence(r, world), cites: r.record.evidence })),
      ],
      records: [place, ...rows.map((r) => r.record.id)],
      focus: { entities: [place], set: minerals },
    }),
    unnamed: ({ place, rows, silence }, world): Draft => ({
      status: 'partial',
      blocks: [
        { kind: 'paragraph', text: silence === undefined ? world.say('minerals-of.none', { place: world.name(place) }) : world.says(silence), cites: silence?.evidence ?? world.record(place)?.evidence ?? [] },
        ...rows.slice(0, FEW).map((r) => ({ kind: 'paragraph' as const, text: rowSentence(r, world), cites: r.record.evidence })),
      ],
      records: [place, ...rows.slice(0, FEW).map((r) => r.record.id), ...(silence === undefined ? [] : [silence.id])],
      gap: 'minerals',
      focus: { entities: [place] },
    }),
  },
});
