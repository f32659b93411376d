// Loads the corpus for a subcommand and says what is damaged. Not for: the rules (library/).
import { join, relative } from 'node:path';
import { loadPipeline } from '../assay.ts';
import type { Pipeline } from '../ask.ts';
import { formatProblem, type Problem } from '../library/problem.ts';
import { intents } from '../../intents/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MOST_PROBLEMS = 20;

/** A folder of the project as people name it: short when they stand in the project. */
export const place = (...parts: string[]): string => relative(process.cwd(), join(ROOT, ...parts)) || '.';

/** null when a file is missing or damaged: an answer from half a corpus would look whole. */
export async function openPipeline(say: (text: string) => Promise<void>): Promise<Pipeline | null> {
  const { pipeline, problems } = loadPipeline({ corpus: place('corpus'), messages: place('intents', 'messages'), publicUrl: null, intents });
  const damage = problems.filter(isDamage);
  if (damage.length === 0) return pipeline;
  await say(`${damage.slice(0, MOST_PROBLEMS).map(formatProblem).join('\n')}\n${damage.length > MOST_PROBLEMS ? `and ${damage.length - MOST_PROBLEMS} more\n` : ''}The corpus is damaged, so nothing is answered. All problems: npm run corpus -- check\n`);
  return null;
}

/** Files that cannot be read as what they should be. What a rule complains about is left out by the library and told by `corpus check`. */
function isDamage({ code, file, message }: Problem): boolean {
  if (file.includes('messages') && message.startsWith('the file is missing')) return false;
  return /^(?:file|yaml|document|record|vocabulary)\./.test(code);
}
