// Rendering within Slack's bounds (trap 10): the 51st block, the 3,001st character, the 10,001st character of a table.
import { expect, test } from 'vitest';
import type { Block, Citation, NonEmpty } from '../../../src/model/answer.ts';
import { renderAnswer, type Rendered } from '../../../adapters/slack/render/message.ts';
import { sourcesView } from '../../../adapters/slack/render/sources.ts';
import { wholeView } from '../../../adapters/slack/render/views.ts';
import { homeView } from '../../../adapters/slack/handle/home.ts';
import { readTurn } from '../../../adapters/slack/read/turn.ts';
import { readSlash } from '../../../adapters/slack/read/slash.ts';
import { plainText } from '../../../adapters/slack/read/plain.ts';
import { encodeRecipe } from '../../../adapters/slack/recipe.ts';
import { answered, citation, financingBlocks, testCore } from '../../support/slack/core.ts';
import { messageProblems, viewProblems } from '../../support/slack/block-rules.ts';

const recipe = { k: 'ask', i: 'a1b2c3d4', q: 'who?', d: '2026-11-22' } as const;
const render = (blocks: Block[], citations: NonEmpty<Citation> = [citation()]): Rendered => renderAnswer(answered({ blocks, citations, text: 'x'.repeat(9_000) }), { recipe, feedback: true, post: true, refine: true });
const problems = (rendered: Rendered): string[] => [...messageProblems(rendered.blocks, rendered.text), ...messageProblems(rendered.plain, rendered.text)];
const many = (n: number, change: Partial<Citation> = {}): NonEmpty<Citation> => [citation(change), ...Array.from({ length: n - 1 }, (_, i) => citation({ paragraph: i + 2, ...change }))];

test('one sample, read in review', () => {
  expect(renderAnswer(answered({ citations: [citation({ url: 'https://assay.example/d/004#p11' })] }), { recipe, feedback: true })).toMatchSnapshot();
});

test.each<[string, Block[]]>([
  ['200 paragraphs', Array.from({ length: 200 }, (_, i) => ({ kind: 'paragraph', text: `Paragraph ${i}. ${'word '.repeat(60)}` }))],
  ['one paragraph of 30,000 characters', [{ kind: 'paragraph', text: 'A sentence of some length stands here. '.repeat(800) }]],
  ['one word of 30,000 characters', [{ kind: 'paragraph', text: 'x'.repeat(30_000) }]],
  ['a list of 500 entries', [{ kind: 'list', ordered: true, title: 'All', items: Array.from({ length: 500 }, (_, i) => ({ text: `Entry ${i} with some words`, cites: [1] })) }]],
  ['a table of 300 rows', [{ kind: 'table', caption: 'Rows', columns: [{ key: 'a', label: 'A', align: 'left', type: 'text' }], rows: Array.from({ length: 300 }, (_, i) => [{ text: `row ${i}` }]) }]],
  ['a table of 30 columns', [{ kind: 'table', caption: 'Wide', columns: Array.from({ length: 30 }, (_, i) => ({ key: `${i}`, label: `C${i}`, align: 'left' as const, type: 'text' as const })), rows: [Array.from({ length: 30 }, () => ({ text: '' }))] }]],
  ['a table of 40,000 characters', [{ kind: 'table', caption: 'Long', columns: [{ key: 'a', label: 'A', align: 'left', type: 'text' }], rows: Array.from({ length: 40 }, () => [{ text: 'z'.repeat(1_000) }]) }]],
  ['two tables', [...financingBlocks, ...financingBlocks]],
  ['nothing', []],
  ['empty texts', [{ kind: 'paragraph', text: '' }, { kind: 'list', items: [] }, { kind: 'quote', text: '', cites: [] }, { kind: 'table', caption: '', columns: [], rows: [] }, { kind: 'notice', tone: 'info', text: '' }]],
  ['80 notices', Array.from({ length: 80 }, (_, i) => ({ kind: 'notice', tone: 'caveat', text: `Note ${i}.` }))],
])('%s stays within every bound', (_, blocks) => {
  expect(problems(render(blocks))).toEqual([]);
});

test.each([1, 10, 11, 60, 300])('%i sources are all kept, also under a cut answer', (n) => {
  const rendered = render([{ kind: 'paragraph', text: 'A sentence of some length stands here. '.repeat(800), cites: [1] }], many(n, { url: 'https://assay.example/documents/004-middleasiannews-ministerial#p11' }));
  expect(problems(rendered)).toEqual([]);
  const text = JSON.stringify(rendered.blocks);
  for (let i = 1; i <= n; i += 1) expect(text).toContain(`[${i}]`);
  expect(text).toContain('"action_id":"more"');
});

test('a bar chart without a table is shown as a native table with its numbers', () => {
  const rendered = render(financingBlocks.filter((block) => block.kind !== 'table'));
  expect(problems(rendered)).toEqual([]);
  expect(rendered.blocks.find((block) => block.type === 'table')).toMatchObject({ rows: [[{ text: '–' }, { text: 'USD' }], [{ text: 'EXIM' }, { type: 'raw_number', value: 10_000_000_000, text: '$10.0 billion' }], [{ text: 'DFC' }, { type: 'raw_number', value: 800_000_000 }]] });
});

test('many marks on one line are drawn as ranges', () => {
  const rendered = render([{ kind: 'paragraph', text: 'A sum.', cites: [1, 2, 3, 5, 7, 8, 9] }], many(9));
  expect(JSON.stringify(rendered.blocks)).toContain(' [1–3] [5] [7–9]');
});

test('marks stand in order, each once, in the body and in a table', () => {
  const rendered = render([{ kind: 'paragraph', text: 'A fact.', cites: [4, 2, 2] }, { kind: 'table', caption: 'Rows', columns: [{ key: 'a', label: 'A', align: 'left', type: 'text' }], rows: [[{ text: 'short', cites: [3, 1] }], [{ text: 'long', cites: [9, 8, 7, 6, 5, 4, 1] }]] }], many(9));
  const text = JSON.stringify(rendered.blocks);
  expect(text).toMatch(/ \[2\]"[^\]]+ \[4\]"/);
  expect(text).toContain('short [1][3]');
  expect(text).toContain('long [1][4–9]');
});

test('what the sources do not say is the body when nothing goes before it, a note under it otherwise; its text is not said twice', () => {
  const gap: Block = { kind: 'notice', tone: 'gap', text: 'The sources give no prices.', cites: [1] };
  const fact: Block = { kind: 'paragraph', text: 'They speak of cooperation on pricing.', cites: [1] };
  const types = (blocks: Block[]): string[] => renderAnswer(answered({ blocks, text: blocks.map((block) => ('text' in block ? block.text : '')).join('\n'), caveats: [], followups: [] }), { recipe: null }).blocks.filter((block) => JSON.stringify(block).includes(gap.text)).map((block) => block.type);
  expect([types([gap, fact]), types([fact, gap])]).toEqual([['rich_text'], ['context']]);
  expect(renderAnswer(answered({ blocks: [fact, gap], text: `${fact.text}\n${gap.text}`, caveats: [] }), { recipe: null }).text.split(gap.text)).toHaveLength(2);
});

test('small talk is true on any day', () => {
  expect(JSON.stringify(renderAnswer({ ...answered({ blocks: [{ kind: 'paragraph', text: 'Hello.' }] }), status: 'chat' }, { recipe: null }).blocks)).not.toContain('As of');
});

test('when Slack finds a message with many links too long, a shorter one with its sources and More is ready', () => {
  const items = Array.from({ length: 24 }, (_, i) => ({ text: `Entry ${i}: ${'some words of it '.repeat(12)}`, cites: [1, 2, 3, 4, 5] }));
  const { blocks, plain } = render([{ kind: 'list', items }], many(9, { url: 'https://assay.example/sources/004-middleasiannews-ministerial#p11' }));
  const [long, short] = [JSON.stringify(blocks), JSON.stringify(plain)];
  expect(long.length).toBeGreaterThan(12_000);
  expect(short.length).toBeLessThan(0.75 * long.length);
  expect(short).toContain('"action_id":"more"');
  expect(short).toContain('[9]');
  const little = render([{ kind: 'paragraph', text: 'A fact.', cites: [1] }]);
  expect(little.plain).toBe(little.blocks);
});

test('a body is cut at the end of a sentence', () => {
  const rendered = render([{ kind: 'paragraph', text: 'A sentence of some length stands here. '.repeat(800) }]);
  const section = JSON.stringify(rendered.blocks.filter((block) => block.type === 'rich_text').at(-1));
  expect(section).toMatch(/stands here\.\\n"/);
});

test('a table that is cut says how many rows are missing', () => {
  const rendered = render([{ kind: 'table', caption: 'Rows', columns: [{ key: 'a', label: 'A', align: 'left', type: 'text' }], rows: Array.from({ length: 120 }, (_, i) => [{ text: `row ${i}` }]) }]);
  expect(JSON.stringify(rendered.blocks)).toContain('21 more rows');
});

test('a caveat a notice says already is not said twice', () => {
  const rendered = renderAnswer(answered({ blocks: [{ kind: 'paragraph', text: 'Yes.', cites: [1] }, { kind: 'notice', tone: 'caveat', text: 'The term has run out.' }], caveats: ['The term has run out.'] }), { recipe });
  expect(JSON.stringify(rendered.blocks).split('The term has run out.')).toHaveLength(2);
});

test('trap 9: only source lines are mrkdwn, and a message never holds a markdown block', () => {
  const { blocks } = render(financingBlocks);
  expect(blocks.some((block) => block.type === 'markdown')).toBe(false);
  expect(blocks.filter((block) => JSON.stringify(block).includes('"mrkdwn"')).map((block) => block.type)).toEqual(['context']);
});

test('a follow-up too long for a button is left away, never cut', () => {
  const rendered = renderAnswer(answered({ followups: ['x'.repeat(2_001), 'Who chaired it before?'] }), { recipe });
  expect(JSON.stringify(rendered.blocks).match(/followup:\d/g)).toEqual(['followup:0']);
});

test('a recipe too long for a button loses its question before it loses its number', () => {
  expect(encodeRecipe({ ...recipe, q: 'q'.repeat(3_000) })).toBe('{"k":"ask","i":"a1b2c3d4","d":"2026-11-22"}');
  expect(encodeRecipe({ k: 'country', q: 'q'.repeat(3_000), d: '2026-11-22' })).toBeNull();
});

test.each([1, 39, 40, 41, 400])('the sources of an answer with %i fit a modal', (n) => {
  expect(viewProblems(sourcesView(many(n), 'en'))).toEqual([]);
});

test('a whole answer fits a modal, sources last', () => {
  const blocks: Block[] = Array.from({ length: 300 }, (_, i) => ({ kind: 'paragraph', text: `Paragraph ${i}.` }));
  const view = wholeView(answered({ blocks, citations: many(30) }), 'Whole', 'x'.repeat(5_000));
  expect(viewProblems(view)).toEqual([]);
  expect(JSON.stringify(view.blocks.at(-1))).toContain('[30]');
});

test.each([['ru', 'По состоянию на 22 ноября 2026', 'Показать источники'], ['uz', 'holatiga ko‘ra', 'Manbalarni ko‘rsatish'], ['uz-Cyrl', 'ҳолатига кўра', 'Манбаларни кўрсатиш']] as const)('labels come in %s', (language, ...expected) => {
  const text = JSON.stringify(renderAnswer({ ...answered(), language }, { recipe }).blocks);
  for (const part of expected) expect(text).toContain(part);
});

test.each([
  ['<@UBOT> who chairs <#C1|forge>?', 'who chairs #forge?'], ['a &lt;b&gt; &amp; c', 'a <b> & c'], ['see <https://x.example|the page> and <mailto:a@b.c|a@b.c>', 'see the page and a@b.c'],
  ['<!here> <!subteam^S1|@ops> <!date^1^{date}|2 May>', '2 May'], ['&amp;lt;', '&lt;'],
])('%s reads %s', (raw, expected) => {
  expect(plainText(raw)).toBe(expected);
});

test.each([[null], [{}], [{ type: 'message' }], [{ type: 'message', channel: 'D1', ts: '1', user: 'U1', channel_type: 'channel' }], ['x'], [[]]])('%j is no turn', (event) => {
  expect('ignored' in readTurn(event, 'T1', 'UBOT')).toBe(true);
});

test.each([
  ['/minerals', 'country of origin rules in the deal?', { do: 'ask', text: 'country of origin rules in the deal?' }], ['/minerals', 'Digest ON daily', { do: 'digest', text: 'digest ON daily' }], ['/minerals', 'following', { do: 'digest', text: 'following' }], ['/minerals', 'following the talks, who signed?', { do: 'ask', text: 'following the talks, who signed?' }],
  ['/financing', 'by agencies', { do: 'financing', groupBy: 'agency', text: '' }], ['/financing', '', { do: 'financing', groupBy: null, text: '' }], ['/financing', 'BY Month since 2025', { do: 'financing', groupBy: 'month', text: 'since 2025' }],
])('%s %s', (name, text, expected) => {
  expect(readSlash(name, text)).toEqual(expected);
});

test('App Home keeps its bounds with 200 digests', () => {
  const digests = Array.from({ length: 200 }, (_, i) => ({ id: `${i}`, surface: 'slack', workspace: 'T1', channel: `C${i}`, owner: 'U1', ownerName: 'ada', time: '09:00', zone: 'Europe/Paris', cadence: 'weekdays' as const, weekday: null, topics: [], quiet: 'silent' as const, language: 'en', state: 'paused' as const, pausedBecause: 'not_in_channel', failures: 3, seen: '{}', createdAt: 1, updatedAt: 1 }));
  const view = homeView({ core: testCore(), clock: { now: () => new Date(0), today: () => '2026-11-22' }, publicUrl: 'https://assay.example' }, digests);
  expect(viewProblems(view)).toEqual([]);
  expect(JSON.stringify(view)).toContain('and 180 more');
});
