// Any answer becomes a message Discord takes: every limit, no pings, all sources, nothing lost over the pages.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderEmbed } from '../../../adapters/discord/render/embed.ts';
import { renderExcerpts } from '../../../adapters/discord/render/excerpts.ts';
import { NO_FILES, type Files } from '../../../adapters/discord/render/files.ts';
import { toMessage, toReply, type Rendered } from '../../../adapters/discord/render/payload.ts';
import { renderPlain } from '../../../adapters/discord/render/plain.ts';
import { renderRich } from '../../../adapters/discord/render/rich.ts';
import { textOf } from '../../../src/answer/compose.ts';
import type { Answer, Block } from '../../../src/model/answer.ts';
import { answerWith, citation, financingAnswer } from '../../support/discord/house.ts';
import { controls, messageProblems, visibleText } from '../../support/discord/payload-rules.ts';
import { foreign } from '../../support/discord/foreign.ts';

const long = fc.oneof(foreign, fc.tuple(foreign, fc.integer({ min: 1, max: 400 })).map(([text, times]) => `${text}. `.repeat(times).slice(0, 6_000)));
const cites = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 });
const column = fc.record({ key: fc.constant('k'), label: foreign, align: fc.constantFrom('left' as const, 'right' as const), type: fc.constantFrom('text' as const, 'money' as const, 'date' as const, 'number' as const) });
const table = fc.array(column, { minLength: 0, maxLength: 6 }).chain((columns) => fc.record({ kind: fc.constant('table' as const), caption: long, columns: fc.constant(columns), rows: fc.array(fc.array(fc.record({ text: foreign, cites }), { minLength: columns.length, maxLength: columns.length }), { maxLength: 40 }) }));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: long, cites }), fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), title: foreign, items: fc.array(fc.record({ text: long, cites }), { maxLength: 30 }) }), table,
  fc.record({ kind: fc.constant('chart' as const), chart: fc.constant('bar' as const), title: foreign, unit: foreign, alt: long, bars: fc.array(fc.record({ label: foreign, value: fc.integer(), text: foreign }), { maxLength: 20 }) }),
  fc.record({ kind: fc.constant('quote' as const), text: long, speaker: foreign, cites }), fc.record({ kind: fc.constant('notice' as const), tone: fc.constantFrom('caveat' as const, 'gap' as const, 'guess' as const, 'info' as const), text: long, cites }));
const cited = fc.record({ title: long, publisher: fc.option(foreign), published: fc.constantFrom('2026-02-04', '2026-02', '2025~', 'x'), excerpt: long, url: fc.option(fc.oneof(fc.constant('https://assay.example/sources/004#p9'), fc.constant(`https://assay.example/${'a'.repeat(300)}`), foreign)), document: fc.constantFrom('a', 'b', 'c'), original: foreign });
const anyAnswer: fc.Arbitrary<Answer> = fc.record({ blocks: fc.array(block, { maxLength: 8 }), citations: fc.array(cited, { minLength: 1, maxLength: 60 }), caveats: fc.array(foreign, { maxLength: 2 }), followups: fc.array(fc.oneof(foreign, fc.string({ minLength: 200, maxLength: 300 })), { maxLength: 30 }), status: fc.constantFrom('answered' as const, 'partial' as const, 'abstained' as const, 'clarify' as const, 'chat' as const), language: fc.constantFrom('en' as const, 'ru' as const, 'uz' as const, 'uz-Cyrl' as const), id: fc.oneof(fc.constant('abc'), fc.string({ minLength: 1, maxLength: 200 })) })
  .map(({ citations, ...rest }) => answerWith({ ...rest, citations: citations.map((c, i) => citation(i + 1, c)) }));

const picture = (index: number) => ({ name: `chart-${index}.png`, data: new Uint8Array([1]), description: 'A chart.' });
const filesFor = (answer: Answer): Files => ({ pictures: new Map(answer.blocks.flatMap((b, i) => (b.kind === 'chart' ? [[i, picture(i)] as const] : [])).slice(0, 3)), csv: answer.blocks.some((b) => b.kind === 'table') ? { name: 'a.csv', data: new Uint8Array([1]), description: 'x' } : null });
const names = (rendered: Rendered): string[] => rendered.files.map((f) => f.name);
const OWN_LINK = /\[\d+\]\(<https?:\/\/[^<>()\s]*>\)/g;

function check(rendered: Rendered): void {
  const { body } = toMessage(rendered, { nonce: 'n' });
  expect(messageProblems(body, names(rendered))).toEqual([]);
  const text = visibleText(body);
  expect(text).not.toMatch(/@(everyone|here)|<(@[!&]?|#|\/|a?:|t:|id:)/);
  expect(text.replace(OWN_LINK, '')).not.toMatch(/[a-z][a-z0-9+.-]*:\/\//i);
  expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
  expect(toReply(rendered, true).allowedMentions).toEqual({ parse: [], repliedUser: false });
}

describe('every form of any answer', () => {
  it('rich, with and without files, on every page', () => {
    fc.assert(fc.property(anyAnswer, fc.integer({ min: 0, max: 5 }), foreign, (answer, page, heading) => {
      check(renderRich(answer, { isPrivate: true, files: filesFor(answer), page, heading }));
      check(renderRich(answer, { isPrivate: false, files: NO_FILES, page, notes: ['ref x'] }));
    }), { numRuns: 250 });
  }, 60_000);
  it('plain, embeds, sources', () => {
    fc.assert(fc.property(anyAnswer, fc.integer({ min: 0, max: 3 }), (answer, page) => {
      check(renderPlain(answer, { isPrivate: true, page }));
      check(renderEmbed(answer, { isPrivate: false, files: filesFor(answer), page }));
      check(renderExcerpts(answer, page));
    }), { numRuns: 200 });
  }, 60_000);
});

describe('pages', () => {
  it('lose nothing: every row and every sentence is on exactly one page, every page has all sources', () => {
    const sentences = Array.from({ length: 120 }, (_, i) => `Sentence number ${i} of the answer says something useful.`);
    const answer = answerWith({ blocks: [...financingAnswer(40).blocks, { kind: 'paragraph', text: sentences.join(' ') }], citations: Array.from({ length: 40 }, (_, i) => citation(i + 1)) });
    const pages = Array.from({ length: 20 }, (_, page) => visibleText(toMessage(renderRich(answer, { isPrivate: false, files: NO_FILES, page }), { nonce: 'n' }).body)).filter((text, i, all) => all.indexOf(text) === i);
    const all = pages.join('\n');
    expect(pages.length).toBeGreaterThan(3);
    for (let i = 1; i <= 40; i += 1) expect(all.split(`**Deal number ${i}**`)).toHaveLength(2);
    for (const sentence of sentences) expect(all.split(sentence)).toHaveLength(2);
    for (const page of pages) expect(page).toContain('¶40');
  });
  it('offer More until the last one', () => {
    const of = (page: number) => controls(toMessage(renderRich(financingAnswer(), { isPrivate: false, files: NO_FILES, page }), { nonce: 'n' }).body).buttons.find((b) => b.label === 'More')?.id;
    expect([of(0), of(1), of(2)]).toEqual([expect.stringContaining(':more:1:'), expect.stringContaining(':more:2:'), undefined]);
  });
});

describe('tables', () => {
  const small: Block = { kind: 'table', caption: 'Totals', columns: [{ key: 'a', label: 'Stage', align: 'left', type: 'text' }, { key: 'b', label: 'USD', align: 'right', type: 'money' }], rows: [[{ text: 'approved' }, { text: '10.0 bn', cites: [1] }], [{ text: 'signed' }, { text: '1.2 bn', cites: [2] }]] };
  it('a small one is an aligned code block', () => {
    expect(visibleText(toMessage(renderRich(answerWith({ blocks: [small] }), { isPrivate: false, files: NO_FILES }), { nonce: 'n' }).body)).toContain('**Totals**\n```\nStage             USD\n────────  ───────────\napproved  10.0 bn [1]\nsigned     1.2 bn [2]\n```');
  });
  it('a wide one is a group of lines a row, no line of its code wider than a phone', () => {
    const text = visibleText(toMessage(renderRich(financingAnswer(3), { isPrivate: false, files: NO_FILES }), { nonce: 'n' }).body);
    expect(text).toContain('**Deal number 2** — up to $2 million\nAgency: Export-Import Bank · Stage: letter of interest [2]');
  });
  it('an empty cell is not said by name', () => {
    const wide: Block = { kind: 'table', caption: 'Rows', columns: ['Deal', 'Agency', 'Date'].map((label) => ({ key: label, label, align: 'left', type: 'text' })), rows: [[{ text: 'A deal with a long name of its own' }, { text: 'Export-Import Bank' }, { text: '–' }]] };
    expect(visibleText(renderRich(answerWith({ blocks: [wide] }), { isPrivate: false, files: NO_FILES }))).toContain('**A deal with a long name of its own**\nAgency: Export-Import Bank\n');
  });
  it('a chart that cannot be attached is told in words only when no table says the same', () => {
    const chart: Block = { kind: 'chart', chart: 'bar', title: 'By stage', unit: 'USD', alt: 'Bars', bars: [{ label: 'approved', value: 10e9, text: '10.0 bn' }, { label: 'signed', value: 1.2e9, text: '1.2 bn' }] };
    const shown = (blocks: Block[]): string => visibleText(renderRich(answerWith({ blocks }), { isPrivate: false, files: NO_FILES }));
    expect(shown([chart])).toContain('**By stage**\n- approved: 10.0 bn');
    expect(shown([chart, small])).not.toContain('By stage');
    expect(shown([{ ...chart, bars: [{ label: 'approved', value: 1, text: 'another sum' }] }, small])).toContain('- approved: another sum');
  });
});

describe('caveats', () => {
  const shown = (blocks: Block[], caveats: string[]): string => visibleText(renderRich(answerWith({ blocks, caveats, text: textOf(blocks, caveats) }), { isPrivate: false, files: NO_FILES }));
  it('are told under the answer, and not twice when a notice tells them', () => {
    expect(shown([{ kind: 'paragraph', text: 'Korea.', cites: [1] }], ['The year is inferred.'])).toContain('⚠️ The year is inferred.');
    expect(shown([{ kind: 'notice', tone: 'caveat', text: 'The year is inferred.' }], ['The year is inferred.']).split('The year is inferred.')).toHaveLength(2);
  });
});

it('a question of blanks is not quoted above its answer', () => {
  expect(visibleText(renderRich(answerWith({}), { isPrivate: false, files: NO_FILES, heading: '   ' }))).not.toContain('> ');
});

describe('sources', () => {
  it('without an address are plain references', () => {
    const text = visibleText(toMessage(renderRich(answerWith({ citations: [citation(9, { url: null })] }), { isPrivate: false, files: NO_FILES }), { nonce: 'n' }).body);
    expect(text).toContain('[1] Middle Asian News, “Critical Minerals Ministerial”, 4 Feb 2026, paragraph 9');
    expect(text).not.toContain('](');
  });
  it('an @everyone inside a source title is dead (trap 11)', () => {
    const text = visibleText(toMessage(renderRich(answerWith({ citations: [citation(9, { title: '@everyone [free](https://evil.example) **now**' })] }), { isPrivate: false, files: NO_FILES }), { nonce: 'n' }).body);
    expect(text).not.toMatch(/@everyone|https:\/\/evil|\]\(https/);
    expect(text).toContain('everyone');
  });
});
