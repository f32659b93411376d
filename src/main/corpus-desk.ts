// What the terminal's corpus commands are handed: the library's checks and its import, as finished lines.
import type { CorpusDesk } from '../../adapters/cli/corpus.ts';
import type { TerminalSettings } from '../config/terminal-settings.ts';
import { importOriginals } from '../library/import.ts';
import { loadLibrary } from '../library/library.ts';
import { checkOriginals } from '../library/originals.ts';
import { formatProblem, sortProblems } from '../library/problem.ts';
import { readVocabulary } from '../library/vocabulary.ts';
import { MESSAGES, originalsIn, place } from './corpus.ts';

export function makeCorpusDesk(settings: TerminalSettings): CorpusDesk {
  const corpus = place(settings.corpusDir);
  return {
    check(originals) {
      const library = loadLibrary(corpus);
      const words = readVocabulary(corpus, MESSAGES);
      const held = originals === undefined ? [] : checkOriginals(library, corpus, originals);
      const paragraphs = library.documents.reduce((sum, document) => sum + document.paragraphs.length, 0);
      return {
        problems: sortProblems([...library.problems, ...words.problems, ...held]).map(formatProblem),
        summary: `${library.documents.length} documents, ${paragraphs} paragraphs, ${library.records.length} records${originals === undefined ? '' : ', held against the originals'}`,
      };
    },
    import(paths) {
      const report = importOriginals(paths, loadLibrary(corpus).documents, originalsIn(settings.dataDir));
      return {
        imported: report.imported.map(({ file, document, unchanged }) => `${file}: ${unchanged ? 'already there as' : 'imported as'} ${document}`),
        refused: report.refused.map(({ file, message }) => `${file}: ${message}`),
      };
    },
  };
}
