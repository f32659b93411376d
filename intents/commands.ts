// The commands of the chat surfaces in terms of the intents: the same facts and words as the questions.
import type { FinancingRequest } from '../src/contracts/adapter.ts';
import type { AnyIntent, Draft, World } from '../src/contracts/intent.ts';
import { isState } from '../src/model/record.ts';
import { NO_FILTER, type LedgerKey, type RowFilter } from '../src/contracts/ledger.ts';
import { refuseDates, refuseFinancing, refuseValues } from './shared/allowed.ts';
import { charted, tabled } from './shared/money/charts.ts';
import { factsOf } from './shared/money/facts.ts';
import { moneyQuestion, type MoneyQuestion } from './shared/money/query.ts';
import { speak } from './shared/money/tell.ts';
import { attendance } from './attendance.ts';
import { coverage } from './coverage.ts';
import { profile } from './profile.ts';
import { smalltalk } from './smalltalk.ts';
import { timelineIntent } from './timeline.ts';
import { addDays } from '../src/lib/dates.ts';
import { shortened } from '../src/lib/text/suggest.ts';
import { signatories } from './shared/sets.ts';
import { rowsInWords } from './shared/money/rows.ts';

const KINDS: Record<string, Partial<RowFilter>> = { us_public: { kinds: ['firm', 'conditional', 'indicative', 'notice'] }, private: { kinds: ['private'] }, foreign_and_private: { kinds: ['private'] }, public_unspecified: { kinds: ['mobilised'] } };

/** Money by fields and plain words; fields win over words. Grouped or not, the answer has a chart and a table. */
export function financingCommand(request: FinancingRequest, world: World): Draft {
  const refused = refuseFinancing(request, world);
  if (refused !== undefined) return refused;
  const text = request.text ?? '';
  const reading = world.read(text === '' ? 'total financing' : text);
  const own = moneyQuestion(reading, world);
  const one = (v: string | undefined): string[] => (v === undefined || v === '' ? [] : [v]);
  const merged = (a: readonly string[], b: string | undefined): readonly string[] => (one(b).length > 0 ? one(b) : a);
  const include: RowFilter = { ...NO_FILTER, ...own.query.include, agencies: merged(own.query.include.agencies, request.agency), recipients: merged(own.query.include.recipients, request.recipient), countries: merged(own.query.include.countries, request.country), states: merged(own.query.include.states, request.state), minerals: merged(own.query.include.minerals, request.mineral), instruments: merged(own.query.include.instruments, request.instrument), stages: merged(own.query.include.stages, request.stage), ...(request.funder_class === undefined ? {} : KINDS[request.funder_class]) };
  const dates = request.from === undefined && request.to === undefined ? own.query.dates : [{ from: edge(request.from, '0001-01-01', 'from'), to: edge(request.to, '9999-12-31', 'to'), yearless: false, text: '', relation: 'on' as const, precision: 'span' as const }];
  const groupBy = (request.groupBy as LedgerKey | undefined) ?? own.groupBy;
  const q: MoneyQuestion = { ...own, query: { ...own.query, include, dates }, groupBy, wish: groupBy !== null && groupBy !== undefined ? 'group' : text === '' ? 'total' : own.wish };
  const facts = factsOf(q, reading, world);
  const draft = speak(facts, world);
  if (facts.outcome === 'none') return { ...draft, blocks: [...draft.blocks, { kind: 'paragraph', text: world.say('command.widen') }] };
  // The command is no turn of a conversation, so what may be asked next must stand by itself.
  const followups = [world.say('followup.total-by-month'), world.say('help.example.exim')];
  return { ...(facts.outcome === 'group' ? tabled(facts, draft, world) : charted(facts, draft, world)), followups };
}

function edge(value: string | undefined, fallback: string, side: 'from' | 'to'): string {
  if (value === undefined || value === '') return fallback;
  if (value.length === 10) return value;
  return side === 'from' ? `${value}-01`.slice(0, 10) : addDays(`${value}-28`, 3).slice(0, 7) === value ? addDays(`${value}-28`, 3) : addDays(`${addDays(`${value}-28`, 4).slice(0, 7)}-01`, -1);
}

/** Agreements in a list, with country or status as filters. */
export function agreementsCommand(request: { country?: string; status?: string }, world: World): Draft {
  const all = world.of('agreement');
  const stateOf = (id: string): string[] => { const party = world.record(id); return party !== undefined && isState(party) ? [id] : []; };
  const refused = refuseValues([
    { field: 'country', value: request.country, values: () => all.flatMap((a) => a.parties.flatMap((p) => stateOf(p.party))) },
    { field: 'status', value: request.status, values: () => all.map((a) => a.status) },
  ], world);
  if (refused !== undefined) return refused;
  const fitting = all.filter((a) => (request.status === undefined || a.status === request.status) && (request.country === undefined || a.parties.some((p) => p.party === request.country)));
  if (fitting.length === 0) return { status: 'abstained', blocks: [{ kind: 'notice', tone: 'gap', text: world.say('agreements.none') }], records: [], gap: 'no agreement fits' };
  const rows = fitting.map((a) => [{ text: world.name(a.id), cites: a.evidence.slice(0, 3) }, { text: world.say(`agreement.status.${a.status}`) }, { text: a.signed_on === undefined ? '–' : world.date(a.signed_on) }, { text: a.parties.length > 4 ? world.say('agreements.parties', { n: a.parties.length }) : world.list(a.parties.map((p) => world.name(p.party))) }]);
  const column = (key: string): { key: string; label: string; align: 'left'; type: 'text' } => ({ key, label: world.say(`column.${key}`), align: 'left', type: 'text' });
  const signed = request.country !== undefined && signatories(world).includes(request.country) ? [{ kind: 'paragraph' as const, text: world.say('member.signed', { name: world.name(request.country) }), cites: ['004:7'] }] : [];
  return { status: 'answered', blocks: [...signed, { kind: 'table', caption: world.say('agreements.caption', { n: fitting.length }), columns: ['agreement', 'status', 'date', 'parties'].map(column), rows }, ...fitting.slice(0, 3).map((a) => ({ kind: 'paragraph' as const, text: world.says(a), cites: a.evidence }))], records: fitting.map((a) => a.id), derived: [fitting.length, ...fitting.map((a) => a.parties.length)] };
}

/** An intent asked with a ready question; `name` is what the reader gave. */
function through(intent: AnyIntent, text: string, world: World, name?: string): Draft {
  const reading = world.read(text);
  const attempt = intent.attempt(reading, world);
  if (attempt !== undefined) return attempt.draft();
  const refusal = name === undefined || name === '' ? world.say('refuse.nothing') : reading.mentions.length > 0 ? world.say('refuse.not-stated', { names: shortened(name) }) : `${world.say('refuse.unknown-name', { names: shortened(name) })} ${world.say('command.spelling')}`;
  return { status: 'abstained', blocks: [{ kind: 'notice', tone: 'gap', text: refusal }], records: [], gap: text };
}
export const countryCommand = (name: string, world: World): Draft => through(profile, `tell me everything about ${name}`, world, name);
export function timelineCommand({ about, from, to }: { about?: string; from?: string; to?: string }, world: World): Draft {
  const refused = refuseDates({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }, world);
  if (refused !== undefined) return refused;
  // An offered value is a record's id, which no question holds.
  const name = about === undefined || world.record(about) === undefined ? about : world.name(about);
  const when = from === undefined ? (to === undefined ? '' : ` until ${to}`) : to === undefined ? ` since ${from}` : ` between ${from} and ${to}`;
  const draft = through(timelineIntent, `timeline${name === undefined ? '' : ` of ${name}`}${when}`, world, name);
  if (draft.status !== 'abstained' || name === undefined || when !== '' || world.read(name).mentions.length === 0) return draft;
  return { ...draft, blocks: [{ kind: 'notice', tone: 'gap', text: world.say('command.undated', { name: shortened(name) }) }], followups: [world.say('followup.about', { name: shortened(name) })] };
}
export const sourcesCommand = (world: World): Draft => through(coverage, 'what sources do you have?', world);
export const helpCommand = (world: World): Draft => through(smalltalk, 'help', world);
export const commands = { financing: financingCommand, agreements: agreementsCommand, country: countryCommand, timeline: timelineCommand, sources: sourcesCommand, help: helpCommand, rowsInWords };
export type Commands = typeof commands;
export { attendance };
