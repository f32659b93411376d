// Our own bounds stay inside Discord's, and the largest answer stays inside all of them.
import { expect, it } from 'vitest';
import { commandBodies } from '../../../adapters/discord/commands.ts';
import * as limits from '../../../adapters/discord/limits.ts';
import { NO_FILES } from '../../../adapters/discord/render/files.ts';
import { renderRich } from '../../../adapters/discord/render/rich.ts';
import type { Block } from '../../../src/model/answer.ts';
import { answerWith, financingAnswer } from '../../support/discord/house.ts';

it('we defer long before an interaction dies', () => {
  expect(limits.DEFER_AFTER_MS * 4).toBeLessThan(limits.ACK_WITHIN_MS);
});

it('names and descriptions of commands fit', () => {
  for (const command of commandBodies('global')) {
    expect(command.name.length).toBeLessThanOrEqual(limits.COMMAND_NAME);
    if ('description' in command) expect(command.description?.length ?? 0).toBeLessThanOrEqual(limits.COMMAND_DESCRIPTION);
  }
});

it('an answer with many charts, a table, every button and a select is far from the bounds', () => {
  const chart = financingAnswer().blocks.find((block): block is Extract<Block, { kind: 'chart' }> => block.kind === 'chart');
  const blocks = Array.from({ length: 12 }, () => chart).flatMap((block) => (block === undefined ? [] : [{ kind: 'paragraph' as const, text: 'Between.' }, block]));
  const answer = answerWith({ blocks: [...blocks, ...financingAnswer(60).blocks] });
  const pictures = new Map(Array.from({ length: limits.CHARTS }, (_, i) => [2 * i + 1, { name: `chart-${i}.png`, data: new Uint8Array([1]), description: 'x' }] as const));
  const { components, files } = renderRich(answer, { isPrivate: true, files: { ...NO_FILES, pictures } });
  expect(JSON.stringify(components).match(/"type":/g)?.length ?? 0).toBeLessThanOrEqual(limits.RICH_COMPONENTS);
  expect(files.length).toBeLessThanOrEqual(limits.FILES);
});
