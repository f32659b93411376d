// The files of an answer: a PNG for each chart, one CSV for its tables. Not for: where they are shown.
import type { Answer } from '../../../src/model/answer.ts';
import type { Drawing, Log } from '../../../src/contracts/adapter.ts';
import { shorten } from '../../../src/lib/text/cut.ts';
import { visibleOnly } from '../../../src/lib/text/defang.ts';
import { ALT_TEXT, CHARTS, FILE_BYTES, PICTURES_KEPT } from '../limits.ts';
import type { Attached } from './payload.ts';

/** `pictures`: block number -> its PNG. */
export type Files = { pictures: ReadonlyMap<number, Attached>; csv: Attached | null };
type Ports = { drawing: Drawing; log: Log };
export const NO_FILES: Files = { pictures: new Map(), csv: null };
const alt = (text: string): string => shorten(visibleOnly(text), ALT_TEXT);
const fits = (file: Attached): boolean => file.data.byteLength > 0 && file.data.byteLength <= FILE_BYTES;

/** The table with evidence columns as a file; null when the answer has none. */
export function csvFile(answer: Answer, drawing: Drawing): Attached | null {
  const table = answer.blocks.find((block) => block.kind === 'table');
  if (table === undefined) return null;
  const file = { name: `assay-${answer.intent.replace(/[^a-z0-9]+/gi, '-').slice(0, 40)}-${answer.asOf}.csv`, data: new TextEncoder().encode(drawing.csv(answer)), description: alt(table.caption) };
  return fits(file) ? file : null;
}

/** Drawn charts by answer: an answer's id stands for its very bytes, so a chart is drawn once. */
export type Pictures = Map<string, Promise<Map<number, Attached>>>;

/** Draws the first CHARTS charts. A chart that cannot be drawn is left to its text form; the fault is logged. */
async function draw(answer: Answer, { drawing, log }: Ports): Promise<Map<number, Attached>> {
  const pictures = new Map<number, Attached>();
  for (const [index, block] of answer.blocks.entries()) {
    if (block.kind !== 'chart' || pictures.size >= CHARTS) continue;
    try {
      const file = { name: `chart-${index}.png`, data: await drawing.png(block), description: alt(block.alt) };
      if (fits(file)) pictures.set(index, file);
    } catch (error) {
      log.error({ error, answer: answer.id }, 'discord: a chart could not be drawn; its text form is sent');
    }
  }
  return pictures;
}

/** The pictures of an answer, drawn now or kept from before. Never rejects. */
export function pictureFiles(answer: Answer, kept: Pictures, ports: Ports): Promise<Map<number, Attached>> {
  if (!answer.blocks.some((block) => block.kind === 'chart')) return Promise.resolve(new Map());
  const drawn = kept.get(answer.id) ?? draw(answer, ports).then((pictures) => {
    if (pictures.size === 0) kept.delete(answer.id);
    return pictures;
  });
  kept.delete(answer.id);
  kept.set(answer.id, drawn);
  const oldest = kept.keys().next().value;
  if (kept.size > PICTURES_KEPT && oldest !== undefined) kept.delete(oldest);
  return drawn;
}

/** Everything an answer brings along; never throws. */
export async function filesOf(answer: Answer, kept: Pictures, ports: Ports): Promise<Files> {
  const pictures = await pictureFiles(answer, kept, ports);
  try {
    return { pictures, csv: csvFile(answer, ports.drawing) };
  } catch (error) {
    ports.log.error({ error, answer: answer.id }, 'discord: the CSV could not be written');
    return { pictures, csv: null };
  }
}
