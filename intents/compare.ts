// Two or more side by side: money by kind for funders and deals, profiles for everything else; which is the bigger.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { KindTotal, Row } from '../src/contracts/ledger.ts';
import type { AssayRecord } from '../src/model/record.ts';
import { moneyQuestion } from './shared/money-query.ts';
import { label, ledgerTable, rowRefs, sum, totalText } from './shared/money-words.ts';

type Side = { id: string; rows: Row[]; totals: KindTotal[] };
type Facts = { outcome: 'money'; sides: Side[]; bigger: Side | null; difference: number } | { outcome: 'instruments'; sides: Side[] } | { outcome: 'profiles'; subjects: { record: AssayRecord; more: AssayRecord[] }[]; strangers: string[] };
const COMPARE = /\b(?:compar\w+|versus|vs\.?|difference between|side by side|contrast\w*|differ\w*|which (?:\w+ ){0,4}(?:is |was |are |got |received |gets )?(?:the )?(?:bigger|larger|higher|smaller|lower|more|less|greater|largest|biggest|smallest)|(?:bigger|larger|more|smaller|higher|less) than|who (?:got|received|gives|gave|put|has|lent|raised) (?:more|less)|or\b.*\b(?:bigger|larger|more))\b/iu;

export const compare = defineIntent<{ ids: string[]; money: boolean; instruments: boolean }, Facts>({
  name: 'compare',
  summary: 'Puts two or more funders, deals, countries or people side by side.',
  examples: ['Compare EXIM and DFC totals', 'Which is bigger, the DFC money for Orion or for Brazil?', 'Which EXIM deal is larger: 6K Additive or Amaero?', 'Compare the role of the US, Russia and China in Uzbekistan', 'Compare instruments: what does DOE use and what does DoD use?'],
  counterexamples: ['Which is the largest DOE notice?', 'Do the articles differ on FORGE?'],
  claim(reading, world) {
    const either = /\bor\b/iu.test(reading.text) && /\b(?:bigger|larger|more|smaller|less|higher|lower)\b/iu.test(reading.text);
    if (!COMPARE.test(reading.text) && !either) return undefined;
    const rows = world.ledger.rows();
    const inLedger = (id: string): boolean => rows.some((r) => [r.record.agency, r.record.recipient, r.record.initiative, r.record.country, ...r.record.states, ...r.record.minerals].includes(id));
    const mentioned = [...new Set(reading.mentions.filter((m) => ['organization', 'initiative', 'place', 'mineral', 'person', 'country', 'agreement'].includes(m.kind)).map((m) => m.id))];
    const money = reading.concepts.has('money') || reading.concepts.has('total') || reading.concepts.has('amount') || reading.concepts.has('largest') || reading.concepts.has('smallest') || reading.ask === 'howmuch' || /\bdeals?|loans?|more|less\b/iu.test(reading.text);
    const instruments = /\binstruments?\b|\btools?\b|\bkinds? of (?:money|financing)\b/iu.test(reading.text);
    const ids = money || instruments ? sides(mentioned.filter(inLedger), world) : mentioned;
    if (ids.length < 2 || ids.length > 4) return undefined;
    return { score: 0.95, slots: { ids, money: (money && ids.every(inLedger)), instruments }, why: `compare ${ids.join(', ')}` };
  },
  handle({ slots: { ids, money, instruments }, reading, world }): Facts {
    const q = moneyQuestion(reading, world).query;
    const agencies = ids.every((id) => world.ledger.rows().some((r) => r.record.agency === id));
    const shared = agencies ? [] : q.include.agencies.filter((a) => !ids.includes(a));
    const of = (id: string): Side => { const rows = world.ledger.select({ ...q, include: { ...q.include, agencies: shared, recipients: [], countries: [], states: [], minerals: [] } }).rows.filter((r) => [r.record.agency, r.record.recipient, r.record.initiative, ...r.record.countries, ...r.record.states, ...r.record.minerals].includes(id)); return { id, rows, totals: world.ledger.totals(rows) }; };
    if (instruments) return { outcome: 'instruments', sides: ids.map(of) };
    if (!money) return { outcome: 'profiles', strangers: ids.filter((id) => world.record(id) === undefined), subjects: ids.flatMap((id) => { const record = world.record(id); return record === undefined ? [] : [{ record, more: moreOn(id, reading.mentions.map((m) => m.id).filter((o) => o !== id), world) }]; }) };
    const both = ids.map(of);
    const own = (s: Side): number => sum(firstKind(s));
    const sorted = [...both].toSorted((a, b) => own(b) - own(a));
    const [big, next] = sorted;
    return { outcome: 'money', sides: both, bigger: big !== undefined && next !== undefined && own(big) > own(next) ? big : null, difference: big !== undefined && next !== undefined ? own(big) - own(next) : 0 };
  },
  template: {
    money: (f, world) => money(f, world),
    instruments: (f, world): Draft => ({ status: 'answered', blocks: f.sides.map((s) => ({ kind: 'paragraph' as const, text: `${world.name(s.id)}: ${world.list([...new Set(s.rows.map((r) => (r.record.notice === undefined ? world.say(`instrument.${r.record.instrument}`) : `${world.say(`instrument.${r.record.instrument}`)} (${r.record.notice})`)))])}.`, cites: rowRefs(s.rows) })), records: f.sides.flatMap((s) => s.rows.map((r) => r.record.id)), focus: { set: f.sides.map((s) => s.id) } }),
    profiles: (f, world): Draft => ({ status: 'answered', blocks: f.subjects.flatMap((s) => [{ kind: 'paragraph' as const, text: `${world.name(s.record.id)}: ${world.says(s.record)}`, cites: s.record.evidence }, ...(s.more.length > 0 ? [{ kind: 'list' as const, items: s.more.map((r) => ({ text: world.says(r), cites: r.evidence })) }] : [])]), records: f.subjects.map((s) => s.record.id), focus: { set: f.subjects.map((s) => s.record.id) }, ...(f.strangers.length > 0 ? { caveats: [world.say('refuse.unknown-name', { names: world.list(f.strangers.map((x) => world.name(x))) })] } : {}) }),
  },
});

/** "the DFC money for Orion or for Brazil": the deals are compared, the agency is a filter. */
function sides(ids: readonly string[], world: World): string[] {
  const agencies = ids.filter((id) => world.ledger.rows().some((r) => r.record.agency === id));
  const rest = ids.filter((id) => !agencies.includes(id) && id !== 'place:us');
  return rest.length >= 2 ? rest : agencies.length >= 2 ? agencies : [...ids];
}
function moreOn(id: string, others: readonly string[], world: World): AssayRecord[] {
  return world.around(id).filter((r) => r.kind === 'statement' && (others.length === 0 || others.some((o) => world.around(o).some((x) => x.id === r.id)))).slice(0, 4);
}
const firstKind = (s: Side): Row[] => s.totals[0]?.rows ?? [];
function money(f: Extract<Facts, { outcome: 'money' }>, world: World): Draft {
  const name = (s: Side): string => (s.rows.length === 1 && s.rows[0] !== undefined ? label(s.rows[0], world) : world.name(s.id));
  const lead = f.bigger === null ? world.say('compare.equal') : world.say('compare.bigger', { name: name(f.bigger), amount: world.money(sum(firstKind(f.bigger))), difference: world.money(f.difference), others: world.list(f.sides.filter((s) => s !== f.bigger).map((s) => `${name(s)} (${world.money(sum(firstKind(s)))})`)) });
  const rows = f.sides.flatMap((s) => s.rows);
  return {
    status: 'answered', blocks: [{ kind: 'paragraph', text: lead, cites: rowRefs(rows) }, { kind: 'list', items: f.sides.map((s) => ({ text: `${world.name(s.id)}: ${s.totals.map((t) => totalText(t, world)).join(' ')}`, cites: rowRefs(s.rows) })) }, ledgerTable(rows, world.say('money.rows', { n: rows.length }), world), ...(rows.length > f.sides.length ? [{ kind: 'paragraph' as const, text: world.say('money.ours') }] : [])],
    records: rows.map((r) => r.record.id), derived: [f.difference, rows.length, ...f.sides.flatMap((s) => [sum(firstKind(s)), ...s.totals.flatMap((t) => [t.usd, t.rows.length])])], focus: { set: f.sides.map((s) => s.id) },
  };
}
