// Saying plainly what the sources do not say: which part is missing, and the nearest thing they do say.
import type { Draft, Found, World } from '../contracts/intent.ts';
import { MAX_QUESTION_CHARACTERS } from '../model/question.ts';
import { asksFor } from './attribute-asked.ts';
import { completing } from './completing.ts';
import type { Reading } from '../model/reading.ts';
import { asksOnly, pointsNowhere } from '../understanding/asked.ts';

/** Nearest facts shown with a refusal. */
const NEAREST = 2;
const NEAR_ENOUGH = 0.34;
/** From this share of the demand on, with every name met, the nearest facts are told as part of an answer (calibrated on the project's own question sets: three in four hold what was asked). */
const HALF = 0.44;
const CLOSE_BY = 3;

export function refuse(reading: Reading, world: World): Draft {
  if (asksOnly(reading) || pointsNowhere(reading) || (reading.mentions.length === 0 && reading.terms.length === 0)) return { status: 'clarify', blocks: [{ kind: 'paragraph', text: world.say('unclear.empty') }], records: [], followups: [world.say('help.example.chair'), world.say('help.example.exim')], gap: 'nothing readable' };
  const strangers = reading.mentions.filter((m) => m.kind === 'country');
  const named = reading.mentions.filter((m) => m.kind !== 'country' && m.kind !== 'group' && m.kind !== 'document');
  const near = nearest(reading, world);
  const close = near.filter((f) => meetsHalf(f, reading));
  if (close.length > 0 && strangers.length === 0) return closeBy(close, near, reading, world);
  const lines: string[] = [];
  if (strangers.length > 0) lines.push(world.say('refuse.unknown-name', { names: world.list(strangers.map((m) => world.name(m.id))) }));
  if (named.length > 0) lines.push(world.say('refuse.not-stated', { names: world.list([...new Set(named.map((m) => world.name(m.id)))]) }));
  if (strangers.length === 0 && named.length === 0) lines.push(...(near.length > 0 ? [world.say('refuse.nothing')] : outside(reading, world)));
  const blocks: Draft['blocks'] = [{ kind: 'notice', tone: 'gap', text: lines.join(' ') }];
  if (near.length > 0) blocks.push({ kind: 'list', title: world.say('refuse.nearest'), items: near.slice(0, NEAREST).map((f) => ({ text: world.says(f.record), cites: f.record.evidence })) });
  return { status: 'abstained', blocks, records: near.slice(0, NEAREST).map((f) => f.record.id), gap: lines.join(' '), focus: { entities: named.map((m) => m.id) } };
}

/** More words than these are no name. */
const FEW = 3;
/** "Antimony", "Serra Verde": words no source has are named, as they were typed. */
function outside(reading: Reading, world: World): string[] {
  const strange = reading.terms.filter((t) => !t.known && reading.raw.includes(t.surface)).toSorted((a, b) => a.from - b.from);
  const names = strange.reduce<{ text: string; end: number }[]>((all, t) => {
    const last = all.at(-1);
    return last !== undefined && last.end === t.from && reading.raw.includes(`${last.text} ${t.surface}`) ? [...all.slice(0, -1), { text: `${last.text} ${t.surface}`, end: t.from + 1 }] : [...all, { text: t.surface, end: t.from + 1 }];
  }, []);
  const scope = world.say('refuse.out-of-scope');
  const proper = names.filter((n) => /^\p{Lu}/u.test(n.text));
  const told = proper.length > 0 ? proper : names;
  return told.length === 0 || told.length > FEW ? [scope] : [world.say('refuse.unknown-name', { names: world.list(told.map((n) => `“${n.text}”`)) }), scope];
}

/** Part of an answer: the statements that meet most of the question, and which of its words they leave unmet. */
function closeBy(close: readonly Found[], near: readonly Found[], reading: Reading, world: World): Draft {
  const best = close[0];
  const told = best === undefined ? [] : [...new Set([best, ...completing(best, near), ...close])].slice(0, CLOSE_BY);
  const met = new Set(told.flatMap((f) => f.matched));
  const unmet = (best?.missing ?? []).filter((w) => !met.has(w)).filter((w) => !reading.mentions.some((m) => m.surface === w));
  const lead = unmet.length === 0 ? world.say('refuse.close') : world.say('refuse.close-without', { words: world.list(unmet.map((w) => `“${w}”`)) });
  return {
    status: 'partial', records: told.map((f) => f.record.id), gap: lead, focus: { entities: reading.mentions.filter((m) => m.kind !== 'document' && m.kind !== 'group').map((m) => m.id) },
    blocks: [{ kind: 'notice', tone: 'gap', text: lead }, { kind: 'list', items: told.map((f) => ({ text: world.says(f.record), cites: f.record.evidence })) }],
  };
}
function meetsHalf(f: Found, reading: Reading): boolean {
  const missing = new Set(f.missing);
  return f.coverage >= HALF && !reading.mentions.some((m) => missing.has(m.surface) && !NO_NAME.has(m.kind)) && !reading.terms.some((t) => t.must && missing.has(t.surface));
}
const NO_NAME = new Set(['document', 'group', 'event']);
function nearest(reading: Reading, world: World): ReturnType<World['find']> {
  // Beside what a journey cost other sums only mislead.
  if (asksFor('expense', reading)) return [];
  const found = world.find(reading).filter((f) => f.record.kind !== 'gap' && f.coverage >= NEAR_ENOUGH && (reading.mentions.length === 0 || f.matched.some((m) => reading.mentions.some((x) => x.surface === m))));
  return [...found];
}

export function tooLong(length: number, world: World): Draft {
  return { status: 'clarify', blocks: [{ kind: 'paragraph', text: world.say('unclear.too-long', { length, max: MAX_QUESTION_CHARACTERS }) }], records: [], derived: [length, MAX_QUESTION_CHARACTERS], gap: 'too long' };
}
