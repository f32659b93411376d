// Loads the corpus for a subcommand and says what is damaged. Not for: the rules (library/).
import { isAbsolute, join, relative } from 'node:path';
import type { Pipeline } from '../ask.ts';
import { formatProblem, type Problem } from '../library/problem.ts';
import type { AssayRecord } from '../model/record.ts';
import { pipelineOf } from '../pipeline.ts';
import { takeKept } from '../prepared.ts';
import { intents } from '../../intents/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MOST_PROBLEMS = 20;
/** Goes with the packages: `npm ci` starts afresh. */
const PREPARED = { folder: join(ROOT, 'node_modules', '.cache', 'assay'), code: [join(ROOT, 'src'), join(ROOT, 'package-lock.json')] };

/** A folder of the project, or an absolute one, as people name it: short when they stand in the project. */
export function place(folder: string): string {
  const absolute = isAbsolute(folder) ? folder : join(ROOT, folder);
  const near = relative(process.cwd(), absolute);
  return near.startsWith('..') ? absolute : near || '.';
}
export const MESSAGES = place('intents/messages');
/** Where imported originals are kept. */
export const originalsIn = (dataDir: string): string => join(place(dataDir), 'originals');

export type Folders = { corpusDir: string; dataDir: string; publicUrl: string | null };
/** `records` holds withdrawn ones too; `complaints` are broken rules that do not keep from answering. */
export type Opened = { pipeline: Pipeline; records: readonly AssayRecord[]; complaints: number };

/** null when a file is missing or damaged: an answer from half a corpus would look whole. */
export async function openPipeline({ corpusDir, dataDir, publicUrl }: Folders, say: (text: string) => Promise<void>): Promise<Opened | null> {
  const settings = { corpus: place(corpusDir), messages: MESSAGES, originals: originalsIn(dataDir), prepared: PREPARED };
  const prepared = takeKept(settings).kept ?? (await import('../assay.ts')).prepare(settings);
  const damage = [...prepared.library.problems, ...prepared.words.problems].filter(isDamage);
  if (damage.length === 0) {
    const { pipeline, problems, records } = pipelineOf(prepared, { publicUrl, intents });
    return { pipeline, records, complaints: problems.length };
  }
  await say(`${damage.slice(0, MOST_PROBLEMS).map(formatProblem).join('\n')}\n${damage.length > MOST_PROBLEMS ? `and ${damage.length - MOST_PROBLEMS} more\n` : ''}The corpus is damaged, so nothing is answered. All problems: npm run corpus -- check\n`);
  return null;
}

/** Files that cannot be read as what they should be. What a rule complains about is left out by the library and told by `corpus check`. */
function isDamage({ code }: Problem): boolean {
  return /^(?:file|yaml|document|record|vocabulary)\./.test(code);
}
