// What buttons and the follow-up select do. They know the answer by its id alone, so they work after a restart and in another replica.
import { MessageFlags, type MessageComponentInteraction } from 'discord.js';
import type { Answer } from '../../../src/model/answer.ts';
import type { ButtonId } from '../read/button-id.ts';
import { renderExcerpts } from '../render/excerpts.ts';
import { renderCharts, renderCsv } from '../render/extras.ts';
import { csvFile, pictureFiles } from '../render/files.ts';
import { languageOf, textsOf } from '../texts/texts.ts';
import { privateNote, type Reply } from '../transport/respond.ts';
import { simple } from '../transport/send.ts';
import { answerReply, timed, type Services } from './services.ts';
import { placeOf } from './slash.ts';

type Kept = { answer: Answer; question: string; stale: boolean };
type Press = { services: Services; interaction: MessageComponentInteraction; id: ButtonId; kept: Kept; attach: boolean };

const alone = (rendered: ReturnType<typeof renderExcerpts>, failed: string): Reply => ({ ...simple(rendered), withoutFiles: () => privateNote(failed).rendered, plain: () => privateNote(failed).rendered, isPrivate: true });
const staleNote = ({ answer, stale }: Kept): readonly string[] => (stale ? [textsOf(answer.language).stale] : []);

/** Whether only the asker sees the message the button hangs on. */
export const onPrivateMessage = (interaction: MessageComponentInteraction): boolean => interaction.message.flags.has(MessageFlags.Ephemeral);

async function chart({ services, kept: { answer }, attach }: Press): Promise<Reply> {
  const texts = textsOf(answer.language);
  if (!attach) return privateNote(texts.noFiles);
  const rendered = renderCharts(await pictureFiles(answer, services.pictures, services.ports));
  return rendered === null ? privateNote(texts.nothingToShow) : alone(rendered, texts.noFiles);
}

function csv({ services, kept: { answer }, attach }: Press): Reply {
  const texts = textsOf(answer.language);
  if (!attach) return privateNote(texts.noFiles);
  const file = csvFile(answer, services.ports.drawing);
  return file === null ? privateNote(texts.nothingToShow) : alone(renderCsv(file), texts.noFiles);
}

/** Public once: a second press of the same private message is told so. */
async function share(press: Press): Promise<Reply> {
  const { services, interaction, kept, attach } = press;
  if (!(await services.once.claim(`share:${interaction.message.id}`))) return privateNote(textsOf(kept.answer.language).alreadyShared);
  return answerReply(services, kept.answer, { isPrivate: false, attach, heading: kept.question, notes: staleNote(kept) });
}

async function next({ services, interaction, kept, attach }: Press): Promise<Reply> {
  const chosen = interaction.isStringSelectMenu() ? Number(interaction.values[0]) : Number.NaN;
  const question = kept.answer.followups[chosen];
  if (question === undefined) return privateNote(textsOf(kept.answer.language).unknown);
  const answer = await timed(services, () => services.ports.core.ask({ text: question, conversation: placeOf(interaction) }));
  return answerReply(services, answer, { isPrivate: onPrivateMessage(interaction), attach, heading: question });
}

const ACTIONS: Readonly<Record<Exclude<ButtonId['action'], 'wrong' | 'note'>, (press: Press) => Promise<Reply> | Reply>> = {
  chart, csv, share, next,
  more: ({ services, id, kept, attach }) => answerReply(services, kept.answer, { isPrivate: true, attach, page: id.page, heading: kept.question, notes: staleNote(kept) }),
  sources: ({ kept, id }) => ({ ...simple(renderExcerpts(kept.answer, id.page)), isPrivate: true }),
};

/** What a press is answered with; `wrong` opens a form instead and never comes here. */
export async function press(services: Services, interaction: MessageComponentInteraction, id: ButtonId | null, attach: boolean): Promise<Reply> {
  const language = languageOf(interaction.locale);
  if (id === null || id.action === 'wrong' || id.action === 'note') return privateNote(textsOf(language).unknown);
  const kept = await services.ports.core.permalink(id.answer);
  if (kept === undefined) return privateNote(textsOf(language).gone);
  return ACTIONS[id.action]({ services, interaction, id, kept, attach });
}
