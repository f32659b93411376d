// "In which DoD deals is there more private than public money?": line by line, one side of the money against the other. Pure.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import { NO_FILTER, type Row } from '../../../src/contracts/ledger.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { MoneyQuestion } from './query.ts';
import { label, leftOutBlocks, ledgerTable, rowRefs, sum } from './words.ts';

type Line = { name: string; rows: Row[]; own: number; beside: number };
export type Outweighed = { outcome: 'outweighed'; q: MoneyQuestion; rows: Row[]; left: Row[]; /** Which side is asked for as the larger. */ larger: 'public' | 'private'; lines: Line[]; /** Lines with one kind of money only. */ alone: Row[] };

const OF_DEALS = /\b(?:which|what|how many|name|list|where|in (?:which|what))\b.{0,40}?\b(?:deals?|compan(?:y|ies)|firms|lines?|projects?|entr(?:y|ies)|cases?|items?|financings?)\b/iu;
const WEIGHS = /\b(more|larger|bigger|greater|higher|less|smaller|lower|fewer)\b.*\bthan\b|\b(exceed(?:s|ed)?|outweigh(?:s|ed)?|tops?|beats?|outstrip\w*|outnumber\w*)\b/iu;
const PRIVATE = /\bprivate\b|\b(?:outside |private )?investors?\b/iu;
const PUBLIC = /\b(?:public|government(?:'s|al)?|federal|state money|taxpayers?|official|pentagon(?:'s)?|defen[cs]e|dod|department)\b(?! (?:deals?|lines?|list|compan|entr|projects?|financings?|items?)\b)/giu;

/** The side asked for as the larger; null when the question does not weigh one side of each deal against the other. */
export function outweighAsked(text: string): 'public' | 'private' | null {
  const weighs = WEIGHS.exec(text);
  if (weighs === null || !OF_DEALS.test(text) || /\b(?:total|altogether|overall|in all)\b/iu.test(text)) return null;
  const one = text.search(PRIVATE);
  const other = [...text.matchAll(PUBLIC)].at(-1)?.index ?? -1;
  if (one < 0 || other < 0) return null;
  const before = [...text.matchAll(PUBLIC)].some((m) => m.index < one && /\b(?:the|did|do|does|has|is|was|where|more|less|much)\b/iu.test(text.slice(Math.max(0, m.index - 12), m.index)) && m.index > (OF_DEALS.exec(text)?.[0].length ?? 0) - 1);
  const first = before ? 'public' : one < other ? 'private' : 'public';
  const less = /\b(?:less|smaller|lower|fewer)\b/iu.test(weighs[0]);
  return (first === 'public') === less ? 'private' : 'public';
}

export function outweighed(q: MoneyQuestion, reading: Reading, world: World): Outweighed | null {
  const larger = outweighAsked(reading.text);
  if (larger === null || q.query.include.recipients.length > 0) return null;
  const conditional = /\bconditional\b/iu.test(q.words.kept);
  const { agencies, states, countries } = q.query.include;
  const { rows, left } = world.ledger.select({ ...q.query, either: [NO_FILTER], amounts: [], exclude: [], include: { ...NO_FILTER, agencies, states, countries, kinds: conditional ? ['firm', 'conditional', 'private'] : ['firm', 'private'] } });
  const byLine = new Map<string, Row[]>();
  for (const r of rows) { const key = `${r.record.evidence[0] ?? ''}/${r.record.line}`; byLine.set(key, [...(byLine.get(key) ?? []), r]); }
  const of = (list: readonly Row[], own: boolean): Row[] => list.filter((r) => (r.kind === 'private') !== own);
  const both = [...byLine.values()].filter((list) => of(list, true).length > 0 && of(list, false).length > 0);
  const lines = both.map((list): Line => ({ name: list[0] === undefined ? '' : label(list[0], world).replace(/,.*$/u, ''), rows: list, own: sum(of(list, true)), beside: sum(of(list, false)) }));
  const alone = [...byLine.values()].filter((list) => !both.includes(list)).flat();
  return lines.length === 0 ? null : { outcome: 'outweighed', q, rows: both.flat(), left: conditional ? [] : left.filter((r) => r.because === 'excluded'), larger, lines, alone: agencies.length === 1 ? alone : [] };
}

export function tellOutweighed(f: Outweighed, world: World): Draft {
  const hit = f.lines.filter((l) => (f.larger === 'public' ? l.own > l.beside : l.beside > l.own));
  const said = (l: Line): string => world.say('money.outweighs', { name: l.name, own: world.money(l.own), beside: world.money(l.beside) });
  const rest = f.lines.filter((l) => !hit.includes(l));
  const others = rest.length === 0 ? [] : [{ kind: 'list' as const, title: world.say('money.outweighs-rest'), items: rest.map((l) => ({ text: said(l), cites: rowRefs(l.rows) })) }];
  const alone = f.alone.length === 0 || f.alone.length > 3 ? [] : [{ kind: 'notice' as const, tone: 'info' as const, text: world.say('money.outweighs-alone', { names: world.list(f.alone.map((r) => label(r, world))) }), cites: rowRefs(f.alone) }];
  return {
    status: 'answered', blocks: [{ kind: 'paragraph', text: world.say(`money.outweighs-${f.larger}`, { n: hit.length }), cites: rowRefs(f.rows) }, ...(hit.length === 0 ? [] : [{ kind: 'list' as const, items: hit.map((l) => ({ text: said(l), cites: rowRefs(l.rows) })) }]), ...others, ...alone, ledgerTable(f.rows, world.say('money.rows', { n: f.rows.length }), world), ...leftOutBlocks(f.left, world)],
    records: f.rows.map((r) => r.record.id), derived: [hit.length, f.rows.length, ...f.lines.flatMap((l) => [l.own, l.beside])], focus: { entities: [...f.q.query.include.agencies], set: hit.flatMap((l) => l.rows[0]?.record.recipient ?? []) },
  };
}
