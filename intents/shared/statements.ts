// Telling recorded statements: the answer first, then what stands beside it.
import type { Draft, Found, World } from '../../src/contracts/intent.ts';
import type { Verdict } from './verdict.ts';

/** First the answer, then at most two statements beside it. */
export function statementBlocks(found: readonly Found[], verdict: Verdict, world: World): Draft['blocks'] {
  const [best, ...rest] = found;
  if (best === undefined) return [];
  const lead = verdict === 'yes' ? `${world.say('yes')} ` : verdict === 'no' ? `${world.say('no')} ` : '';
  const blocks: Draft['blocks'] = [{ kind: 'paragraph', text: lead + world.says(best.record), cites: best.record.evidence }];
  if (rest.length > 0) blocks.push({ kind: 'list', items: rest.map((f) => ({ text: world.says(f.record), cites: f.record.evidence })) });
  return blocks;
}
