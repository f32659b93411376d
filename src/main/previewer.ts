// The digest preview of the terminal: facts of the corpus, nothing remembered.
import type { Previewer } from '../../adapters/cli/digest.ts';
import type { Terminal } from '../../adapters/cli/ports.ts';
import type { TerminalSettings } from '../config/terminal-settings.ts';
import { previewSince } from '../digest/preview.ts';
import { readTopic } from '../digest/topics.ts';
import { openPipeline } from './corpus.ts';
import { factsOf } from './facts.ts';

export async function openPreviewer(settings: TerminalSettings, terminal: Terminal): Promise<Previewer | null> {
  const opened = await openPipeline(settings, (text) => terminal.err(text));
  if (opened === null) return null;
  const facts = factsOf(opened, settings.publicUrl);
  return {
    preview({ topics, ...request }) {
      const read = topics.map((words) => readTopic(words, facts));
      const problems = read.flatMap((one) => (one.kind === 'known' ? [] : [`no topic "${one.words}" is known${one.suggestions.length === 0 ? '' : `; near are: ${one.suggestions.join(', ')}`}`]));
      if (problems.length > 0) return { ok: false, problems };
      return { ok: true, answer: previewSince(facts, { ...request, topics: read.flatMap((one) => (one.kind === 'known' ? [one.topic.id] : [])) }).answer };
    },
  };
}
