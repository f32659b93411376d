// Nothing from a question, a title, an excerpt or any other foreign text can ping, link or format (trap 11, domain.md faults 21, 22, 26, 27).
// The checks are written from Slack's own rules of markup, not from the code under test.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Answer, Block } from '../../../src/model/answer.ts';
import { cutAtSentence, shorten } from '../../../src/lib/text/cut.ts';
import { defang, visibleOnly } from '../../../src/lib/text/defang.ts';
import { homeView } from '../../../adapters/slack/handle/home.ts';
import { redact } from '../../../adapters/slack/logger.ts';
import { plainText } from '../../../adapters/slack/read/plain.ts';
import { inert } from '../../../adapters/slack/render/inert.ts';
import { renderAnswer, renderNote } from '../../../adapters/slack/render/message.ts';
import { sourcesView } from '../../../adapters/slack/render/sources.ts';
import { filterView, wholeView } from '../../../adapters/slack/render/views.ts';
import { answered, citation, testCore } from '../../support/slack/core.ts';
import { messageProblems, viewProblems } from '../../support/slack/block-rules.ts';

// Quadratic work takes minutes here, linear work milliseconds; nothing in between is judged.
vi.setConfig({ testTimeout: 60_000 });

const OURS = 'https://assay.example/documents/004#p11';
const NASTY = ['<!channel>', '<!here>', '<!everyone>', '<!subteam^S12345>', '<@U12345>', '<#C12345|general>', '<http://evil.example|click>', '<javascript:alert(1)|x>', '@everyone', '@here', '@channel', '＠here', '#general', 'http://evil.example/x', 'https://evil.example', 'mailto:a@evil.example', 'www.evil.example', 'evil.com/path', '*bold*', '_it_', '~no~', '`code`', '```block```', ':smile:', ':+1::skin-tone-2:', '> quote', '\n> quote', '&lt;!channel&gt;', '&amp;lt;@U1&amp;gt;', '**b**', '[t](http://evil.example)', '|', '\u202e', '\u200b', '\u2066', '\u0000', '\ud800', '\u2028', '\r', '{date}', '<!date^1^{date}^http://evil.example|x>', 'ftp://evil.example', '$&', '\\', '"', "'"];
const nasty = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...NASTY) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }, { weight: 1, arbitrary: fc.constantFrom(' ', '\n', 'FORGE', 'чаир', '14.8 billion') }), { maxLength: 10 }).map((parts) => parts.join(''));

const blocksFrom = (t: string): Block[] => [
  { kind: 'paragraph', text: t, cites: [1] }, { kind: 'list', title: t, items: [{ text: t, cites: [1] }] }, { kind: 'quote', text: t, speaker: t, cites: [1] }, { kind: 'notice', tone: 'caveat', text: t },
  { kind: 'table', caption: t, columns: [{ key: 'a', label: t, align: 'left', type: 'text' }], rows: [[{ text: t, cites: [1] }]] }, { kind: 'table', caption: t, columns: [{ key: 'a', label: t, align: 'left', type: 'text' }], rows: [[{ text: t }]] },
  { kind: 'chart', chart: 'bar', title: t, unit: t, alt: t, bars: [{ label: t, value: 1, text: t }] },
];
const answerFrom = (t: string): Answer => answered({ blocks: blocksFrom(t), text: t, caveats: [t], followups: [t], citations: [citation({ title: t, publisher: t, excerpt: t, published: t, url: OURS }), citation({ title: t, url: `https://assay.example/x?${t}` }), citation({ title: t, url: `javascript:${t}` })] });

const LIVE_EVERYWHERE: readonly [string, RegExp][] = [['a mention', /[@\uff20](?=[\p{L}\p{N}_])/u], ['an address', /[a-z][a-z0-9+.-]*:\/\//i], ['an address of another scheme', /\b(mailto|javascript|data|tel):(?=\S)/i], ['direction or invisible control', /[\u202a-\u202e\u2066-\u2069\u200b]|(?![\t\n])\p{Cc}/u], ['half a character', /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/]];
const LIVE_IN_MRKDWN: readonly [string, RegExp][] = [['a token', /<|>/], ['a format', /[*_~`]/], ['an emoji', /:[a-z0-9_+-]+:/i], ['a quote', /^\s*(>|&gt;)/m], ['a channel', /#[\p{L}]/u], ['an unescaped sign', /&(?!amp;|lt;|gt;)/], ['a domain', /(?<=[a-z])\.(com|example)\b/i]];
const OWN_LINK = /<https:\/\/assay\.example\/[^<>|]*\|([^<>]*)>/g;

const live = (text: string, rules: readonly [string, RegExp][], path: string): string[] => rules.filter(([, rule]) => rule.test(text)).map(([name]) => `${path}: ${name} in ${JSON.stringify(text)}`);
const mrkdwn = (text: string, path: string): string[] => live(text.replace(OWN_LINK, '$1'), [...LIVE_EVERYWHERE, ...LIVE_IN_MRKDWN], path);

/** Everything a reader sees in a payload, judged; values of buttons and our own addresses are no text. */
const judge = (value: unknown, path: string): string[] => {
  if (Array.isArray(value)) return value.flatMap((one, i) => judge(one, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Record<string, unknown>;
  const type = object['type'];
  const text = object['text'];
  const mine: string[] = [];
  if (type === 'mrkdwn') mine.push(...mrkdwn(String(text), path), ...(object['verbatim'] === true ? [] : [`${path}: not verbatim`]));
  else if (['plain_text', 'text', 'raw_text', 'raw_number'].includes(String(type))) mine.push(...live(String(text), LIVE_EVERYWHERE, path));
  else if (type === 'link' && !String(object['url']).startsWith('https://assay.example/')) mine.push(`${path}: a foreign link`);
  else if (['user', 'usergroup', 'broadcast', 'emoji', 'date', 'team'].includes(String(type))) mine.push(`${path}: a live ${String(type)}`);
  for (const key of ['alt_text', 'accessibility_label']) if (typeof object[key] === 'string') mine.push(...live(object[key], LIVE_EVERYWHERE, `${path}.${key}`));
  return [...mine, ...Object.entries(object).filter(([key]) => key !== 'value' && key !== 'private_metadata').flatMap(([key, one]) => judge(one, `${path}.${key}`))];
};

const RUNS = { numRuns: 300 };

test('no foreign text is live in a message, and the message keeps every bound', () => {
  fc.assert(fc.property(nasty, (t) => {
    const rendered = renderAnswer(answerFrom(t), { recipe: { k: 'ask', i: 'a1', q: t, d: '2026-11-22' }, lead: t, hint: t, feedback: true });
    expect([...mrkdwn(rendered.text, 'text'), ...judge(rendered.blocks, 'blocks'), ...judge(rendered.plain, 'plain')]).toEqual([]);
    expect([...messageProblems(rendered.blocks, rendered.text), ...messageProblems(rendered.plain, rendered.text)]).toEqual([]);
  }), RUNS);
});

test('nor in a modal, a note or App Home', () => {
  fc.assert(fc.property(nasty, (t) => {
    const answer = answerFrom(t);
    const digest = { id: '1', surface: 'slack', workspace: 'T1', channel: 'C1', owner: 'U1', ownerName: t, time: '09:00', zone: t, cadence: 'daily' as const, weekday: null, topics: [], quiet: 'line' as const, language: 'en', state: 'paused' as const, pausedBecause: t, failures: 0, seen: '', createdAt: 0, updatedAt: 0 };
    const core = { ...testCore(), suggestions: () => [t] };
    const views = [sourcesView(answer.citations, 'en'), wholeView(answer, t === '' ? 'x' : 'Whole', t), filterView({ k: 'financing', d: '2026-11-22', r: { agency: t === '' ? 'x' : t.slice(0, 75) } }), homeView({ core, clock: { now: () => new Date(0), today: () => '2026-11-22' }, publicUrl: 'https://assay.example' }, [digest])];
    expect(views.flatMap((view) => [...judge(view, 'view'), ...viewProblems(view)])).toEqual([]);
    const note = renderNote(t);
    expect([...mrkdwn(note.text, 'text'), ...judge(note.blocks, 'blocks')]).toEqual([]);
  }), RUNS);
});

test('made inert, a text reads the same: only joiners and look-alikes are new', () => {
  fc.assert(fc.property(nasty, (t) => {
    const unescaped = inert(t).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    expect(unescaped.replaceAll('\u2060', '')).toHaveLength(visibleOnly(t).length);
    expect(defang(defang(t))).toBe(defang(t));
    expect(defang(t).replaceAll('\u2060', '')).toBe(visibleOnly(t));
  }), RUNS);
});

test.each(['x', 'x.', '.', ':', 'a:', '<', '<@', '\n', ' ', '\n ', '&', '@', 'http://', ':a', '.a', '>', '\n>', '[1]', '. ', '"', 'Dr. ', 'mailto:', '#', '`', '-', '\u202e'])('200,000 times %j costs no more than its length', (part) => {
  const text = part.repeat(Math.ceil(200_000 / part.length));
  expect(inert(text).length).toBeGreaterThanOrEqual(0);
  expect(plainText(text).length).toBeGreaterThanOrEqual(0);
  expect(redact(text).length).toBeLessThanOrEqual(8_000);
  expect(cutAtSentence(text, 100_000).kept.length).toBeLessThanOrEqual(100_000);
  expect(shorten(text, 75).length).toBeLessThanOrEqual(75);
});

test('a cut is within its bound, begins as the text did, and loses nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 2, max: 200 }), (text, max) => {
    const { kept, rest } = cutAtSentence(text, max);
    expect(kept.length).toBeLessThanOrEqual(max);
    expect(text.startsWith(kept.replace(/…$/, '').trimEnd()) || text.startsWith(kept)).toBe(true);
    expect(rest === '' ? kept === text || text.trim() === kept.trim() : text.endsWith(rest)).toBe(true);
    expect(shorten(text, max).length).toBeLessThanOrEqual(max);
  }), RUNS);
});

test.each([['Mr. Smith met Dr. Lee in Washington on 4 Feb. 2026. They signed.', 60, 'Mr. Smith met Dr. Lee in Washington on 4 Feb. 2026.'], ['It costs $14.8 billion. It is called Vault. More follows.', 45, 'It costs $14.8 billion. It is called Vault.'], ['One sentence says so. [1] Another says more.', 30, 'One sentence says so. [1]'], ['no sentence end in this text at all', 20, 'no sentence end in…']])('%s cut at %i', (text, max, kept) => {
  expect(cutAtSentence(text, max).kept).toBe(kept);
});
