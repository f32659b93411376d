// Words typed after `digest`, `follow`, `unfollow` -> a command. Reports every problem at once, each with what is allowed. Pure.
// Not for: doing anything (desk.ts).
import { distance } from 'fastest-levenshtein';
import { isDay } from '../lib/dates.ts';
import type { Cadence } from '../contracts/store.ts';
import type { DigestFacts } from './ports.ts';
import { readTopic, type Topic } from './topics.ts';
import { COMMAND } from './command-wording.ts';
import { readZone } from './zone.ts';

export type Settings = { time?: string; zone?: string; cadence?: Cadence; weekday?: number | null; topics?: Topic[]; quiet?: 'silent' | 'line'; since?: string };
export type DigestCommand =
  | { kind: 'on' | 'preview'; settings: Settings; problems: string[] }
  | { kind: 'off' | 'status' | 'now' | 'pause' | 'resume' | 'help' }
  | { kind: 'following' }
  | { kind: 'show'; day: string }
  | { kind: 'follow' | 'unfollow'; question: string }
  | { kind: 'unknown'; words: string; near: string | undefined };

const VERBS = ['on', 'off', 'status', 'preview', 'now', 'pause', 'resume', 'show', 'help', 'follow', 'unfollow', 'following'] as const;
type Verb = (typeof VERBS)[number];
const SYNONYMS: ReadonlyMap<string, Verb> = new Map(Object.entries({ start: 'on', subscribe: 'on', stop: 'off', unsubscribe: 'off', cancel: 'off', '': 'help', '?': 'help', list: 'status', send: 'now', post: 'now', unpause: 'resume', continue: 'resume', follows: 'following' } as const));
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export function parseCommand(text: string, facts: DigestFacts, nowMs: number): DigestCommand {
  const bare = text.trim().replace(/^\/?digest\b:?\s*/i, '');
  const [, first = '', rest = ''] = /^\/?(\S*)\s*(.*)$/s.exec(bare) ?? [];
  const word = first.toLowerCase().replace(/[:!.]$/, '');
  const verb = VERBS.find(one => one === word) ?? SYNONYMS.get(word);
  switch (verb) {
    case 'follow': case 'unfollow': {
      const question = unquote(rest);
      return question === '' ? { kind: 'following' } : { kind: verb, question };
    }
    case 'show': return isDay(rest.trim()) ? { kind: 'show', day: rest.trim() } : { kind: 'unknown', words: bare, near: 'show 2026-02-05' };
    case 'on': case 'preview': return { kind: verb, ...readSettings(rest, facts, nowMs) };
    case undefined: return { kind: 'unknown', words: bare, near: VERBS.find(one => distance(one, word) <= 1 + Math.floor(one.length / 5)) };
    case 'following': return { kind: 'following' };
    default: return { kind: verb };
  }
}

function unquote(text: string): string {
  return text.trim().replace(/^["“„«']+|["”»']+$/g, '').trim();
}

type Token = { text: string; quoted: boolean };
function tokens(text: string): Token[] {
  const found = text.matchAll(/(?:topics?|about):\s*(?:["“]([^"”]*)["”]|(\S+))|["“]([^"”]*)["”]|(\S+)/gi);
  return [...found].flatMap((match): Token[] => {
    const topic = match[1] ?? match[2];
    if (topic !== undefined) return match[1] !== undefined ? [{ text: `topic:${topic}`, quoted: true }] : topic.split(',').filter(one => one !== '').map(one => ({ text: `topic:${one}`, quoted: true }));
    return [{ text: match[3] ?? match[4] ?? '', quoted: match[3] !== undefined }];
  });
}

type Draft = { settings: Settings; problems: string[] };

function readSettings(text: string, facts: DigestFacts, nowMs: number): Draft {
  const draft: Draft = { settings: {}, problems: [] };
  const rest: string[] = [];
  for (const token of tokens(text)) {
    if (!readPlain(token, draft, facts)) rest.push(token.text);
  }
  readRest(rest, draft, facts, nowMs);
  return draft;
}

/** Tokens that mean something by themselves. */
function readPlain({ text }: Token, draft: Draft, facts: DigestFacts): boolean {
  const { settings, problems } = draft;
  const word = text.toLowerCase();
  if (word.startsWith('topic:')) { addTopic(text.slice(6), draft, facts); return true; }
  if (word === 'since' || word === 'at' || word === 'in' || word === 'every' || word === 'on' || word === 'for') return true;
  if (isDay(word)) { settings.since = word; return true; }
  if (word === 'daily' || word === 'day' || word === 'everyday') { settings.cadence = 'daily'; settings.weekday = null; return true; }
  if (/^(weekdays?|workdays?|mon(day)?-fri(day)?)$/.test(word)) { settings.cadence = 'weekdays'; settings.weekday = null; return true; }
  if (word === 'weekly' || word === 'week') { settings.cadence = 'weekly'; settings.weekday ??= 1; return true; }
  const day = DAYS.findIndex(name => name === word || `${name}s` === word || (word.length === 3 && name.startsWith(word)));
  if (day >= 0) { settings.cadence = 'weekly'; settings.weekday = day + 1; return true; }
  const quiet = /^(?:quiet[:=])?(silent|line)$/.exec(word)?.[1];
  if (quiet !== undefined) { settings.quiet = quiet === 'line' ? 'line' : 'silent'; return true; }
  if (word === 'everything' || word === 'all') { settings.topics = []; return true; }
  const time = readTime(word);
  if (time === undefined) return false;
  if (time === null) problems.push(COMMAND.badTime(text));
  else settings.time = time;
  return true;
}

/** "09:00", "9.30", "0930", "9am", "9:30pm", "noon"; null: meant as a time, but none; undefined: not meant as one. */
function readTime(word: string): string | null | undefined {
  if (word === 'noon') return '12:00';
  if (word === 'midnight') return '00:00';
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm)?$/.exec(word);
  if (match === null) return /^\d+[:.]\d*/.test(word) ? null : undefined;
  const [, hours = '', minutes, half] = match;
  if (minutes === undefined && half === undefined && hours.length < 2) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return null;
  if (hour > 23 || Number(minutes ?? 0) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`;
}

/** Words left over are a zone ("New York") or a topic ("Department of Energy"), tried from the longest run. */
function readRest(words: readonly string[], draft: Draft, facts: DigestFacts, nowMs: number): void {
  for (let at = 0; at < words.length;) {
    const taken = takeRun(words.slice(at), draft, facts, nowMs);
    if (taken === 0) draft.problems.push(problemOf(words[at] ?? '', draft, facts, nowMs));
    at += Math.max(1, taken);
  }
}

function takeRun(words: readonly string[], { settings }: Draft, facts: DigestFacts, nowMs: number): number {
  for (let length = Math.min(words.length, 6); length > 0; length -= 1) {
    const run = words.slice(0, length).join(' ');
    const zone = settings.zone === undefined ? readZone(run, nowMs) : undefined;
    if (zone?.kind === 'zone') { settings.zone = zone.zone; return length; }
    const topic = readTopic(run, facts);
    if (topic.kind === 'known') { settings.topics = [...(settings.topics ?? []), topic.topic]; return length; }
  }
  return 0;
}

/** A word with a slash or a sign was meant as a zone, another one as a topic. */
function problemOf(word: string, draft: Draft, facts: DigestFacts, nowMs: number): string {
  const zone = readZone(word, nowMs);
  const meantZone = /[/+_]|^utc|^gmt/i.test(word) || (zone.kind === 'unknown' && zone.suggestions.length > 0 && draft.settings.zone === undefined);
  if (meantZone && zone.kind === 'unknown') return COMMAND.badZone(word, zone.suggestions);
  const topic = readTopic(word, facts);
  return COMMAND.badWord(word, topic.kind === 'unknown' ? topic.suggestions : []);
}

function addTopic(words: string, { settings, problems }: Draft, facts: DigestFacts): void {
  if (['all', 'everything', 'none'].includes(words.toLowerCase())) { settings.topics = []; return; }
  const topic = readTopic(words, facts);
  if (topic.kind === 'known') settings.topics = [...(settings.topics ?? []).filter(one => one.id !== topic.topic.id), topic.topic];
  else problems.push(COMMAND.badTopic(words, topic.suggestions));
}
