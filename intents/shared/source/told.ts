// The sources of a statement told: which articles have it, whether one confirms it, whether they agree, where the last answer came from.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { AssayRecord } from '../../../src/model/record.ts';
import { nameOf } from '../documents.ts';
import { SAYS_NOT } from '../silence.ts';
import { refsOf } from './stating.ts';
import { DIFFERS } from './words.ts';

export type Facts =
  | {
      outcome: 'sources';
      found: AssayRecord[];
      documents: Document[];
      /** Documents beside those the question leaves out; null when it leaves none out. */ others: Document[] | null;
    }
  | { outcome: 'confirms'; found: AssayRecord[]; document: Document; yes: boolean; others: Document[] }
  | { outcome: 'agree'; found: AssayRecord[]; documents: Document[]; note: AssayRecord | undefined }
  | { outcome: 'told'; found: AssayRecord[] }
  | { outcome: 'last'; refs: string[]; told: AssayRecord[] };
type FactsOf<Outcome extends Facts['outcome']> = Extract<Facts, { outcome: Outcome }>;

const namesOf = (documents: readonly Document[], world: World): string => world.list(documents.map((d) => nameOf(d, world)));
const numberOf = (d: Document): number => Number(d.id.slice(0, 3));
const idsOf = (found: readonly AssayRecord[]): string[] => found.map((r) => r.id);
const items = (found: readonly AssayRecord[], world: World): { text: string; cites: string[] }[] => found.map((r) => ({ text: world.says(r), cites: r.evidence }));
const paragraphs = (found: readonly AssayRecord[], world: World): Draft['blocks'] => items(found, world).map((said) => ({ kind: 'paragraph', ...said }));

export function sourcesTold({ found, documents, others }: FactsOf<'sources'>, world: World, reading: Reading): Draft {
  const where = world.say(documents.length === 1 ? 'source.only' : 'source.several', { documents: namesOf(documents, world), n: documents.length });
  const text = others !== null ? besides(others, documents, reading, world) : where;
  return {
    status: 'answered',
    blocks: [
      { kind: 'paragraph', text, cites: refsOf(found, documents) },
      { kind: 'list', items: items(found.slice(0, 2), world) },
    ],
    records: idsOf(found),
    derived: [documents.length, ...documents.map(numberOf)],
    focus: { entities: [], set: idsOf(found) },
  };
}
/** "Any article other than UzDaily": those beside it, or that it stands alone. */
function besides(others: readonly Document[], all: readonly Document[], reading: Reading, world: World): string {
  const verdict = reading.ask === 'yesno' ? `${world.say(others.length > 0 ? 'yes' : 'no')} ` : '';
  return verdict + world.say(others.length === 0 ? 'source.only' : 'source.elsewhere', { documents: namesOf(others.length > 0 ? others : all, world) });
}
export function confirmsTold(f: FactsOf<'confirms'>, world: World): Draft {
  const text = world.say(f.yes ? 'source.confirms' : 'source.does-not', { document: nameOf(f.document, world), others: namesOf(f.others, world) });
  const cites = refsOf(f.found, [f.document, ...f.others]);
  return {
    status: 'answered',
    blocks: [{ kind: 'paragraph', text, cites }, ...paragraphs(f.found.slice(0, 1), world)],
    records: idsOf(f.found),
    derived: world.documents.map(numberOf),
  };
}
export function agreeTold(f: FactsOf<'agree'>, world: World, reading: Reading): Draft {
  const documents = namesOf(f.documents, world);
  const agree =
    f.documents.length > 1 ? world.say('source.agree', { asked: DIFFERS.test(reading.text) ? 'differ' : 'agree', documents }) : world.say('source.one-only', { documents });
  const lead: Draft['blocks'] = f.note === undefined ? [{ kind: 'paragraph', text: agree, cites: refsOf(f.found, f.documents) }] : paragraphs([f.note], world);
  const beside = f.found.filter((r) => r !== f.note).slice(0, 3);
  return { status: 'answered', blocks: [...lead, { kind: 'list', items: items(beside, world) }], records: idsOf(f.found), derived: world.documents.map(numberOf) };
}
export function recordsTold(found: readonly AssayRecord[], world: World): Draft {
  return {
    status: SAYS_NOT.test(found[0]?.says?.en ?? '') ? 'partial' : 'answered',
    blocks: paragraphs(found, world),
    records: idsOf(found),
    derived: world.documents.map(numberOf),
  };
}
export function lastTold({ refs, told }: FactsOf<'last'>, world: World): Draft {
  if (refs.length === 0) return { status: 'clarify', blocks: [{ kind: 'paragraph', text: world.say('source.nothing-yet') }], records: [], derived: [] };
  const places: Draft['blocks'][number] = { kind: 'list', title: world.say('source.last'), items: refs.slice(0, 8).map((ref) => ({ text: placeOf(ref, world), cites: [ref] })) };
  return { status: 'answered', blocks: [places, ...paragraphs(told, world)], records: [], derived: [...refs.flatMap((r) => r.split(':').map(Number)), ...told.flatMap((r) => world.says(r).match(/\d+/gu) ?? []).map(Number)] };
}
function placeOf(ref: string, world: World): string {
  const [n = '', p = ''] = ref.split(':');
  const d = world.documents.find((x) => x.id.startsWith(n));
  return d === undefined ? ref : world.say('source.place', { document: nameOf(d, world), paragraph: p });
}
