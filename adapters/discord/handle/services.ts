// What every handler works with, and the step they share: an Answer of the core becomes a message.
import type { AdapterPorts } from '../../../src/contracts/adapter.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { Language } from '../../../src/model/language.ts';
import { filesOf, NO_FILES, type Pictures } from '../render/files.ts';
import { renderPlain } from '../render/plain.ts';
import { renderRich } from '../render/rich.ts';
import { textsOf } from '../texts/texts.ts';
import type { Lane } from '../transport/lane.ts';
import type { Once } from '../transport/once.ts';
import type { Reply } from '../transport/respond.ts';
import type { Work } from '../transport/work.ts';

export type Services = { ports: AdapterPorts; once: Once; work: Work; lane: Lane; pictures: Pictures };
export type AnswerOptions = { isPrivate: boolean; /** false where the bot may not attach files. */ attach: boolean; heading?: string; page?: number; notes?: readonly string[] };

/** Asks the core and counts it. */
export async function timed(services: Services, make: () => Promise<Answer> | Answer): Promise<Answer> {
  const { clock, meter } = services.ports;
  const start = clock.now().getTime();
  const answer = await make();
  meter.question('discord', answer.status, clock.now().getTime() - start);
  return answer;
}

/** Keeps an answer under its id, so that its buttons work later; `ask` does so by itself, commands and digests do not. Never throws. */
export async function keepAnswer({ core, store, clock, log }: AdapterPorts, answer: Answer, question: string): Promise<void> {
  try {
    const { corpusVersion, codeVersion } = core.coverage();
    await store.permalinks.put({ id: answer.id, question, today: answer.asOf, language: answer.language, mode: 'command', corpusVersion, codeVersion, answer: JSON.stringify(answer), at: clock.now().getTime() });
  } catch (error) {
    log.warn({ error, answer: answer.id }, 'discord: an answer could not be kept; its buttons will say so');
  }
}

/** The answer with its files and its simpler forms. */
export async function answerReply(services: Services, answer: Answer, options: AnswerOptions): Promise<Reply> {
  const texts = textsOf(answer.language);
  const { page, heading, isPrivate } = options;
  const common = { isPrivate, ...(page === undefined ? {} : { page }), ...(heading === undefined ? {} : { heading }) };
  const files = options.attach ? await filesOf(answer, services.pictures, services.ports) : NO_FILES;
  const wantsFiles = answer.blocks.some((block) => block.kind === 'chart' || block.kind === 'table');
  const notes = options.notes ?? [];
  const unattached = wantsFiles ? [...notes, texts.noFiles] : notes;
  return {
    isPrivate,
    rendered: renderRich(answer, { ...common, files, notes: options.attach ? notes : unattached }),
    withoutFiles: () => renderRich(answer, { ...common, files: NO_FILES, notes: unattached }),
    plain: () => renderPlain(answer, { ...common, notes }),
  };
}

export const failedText = (language: Language): string => textsOf(language).failed;
