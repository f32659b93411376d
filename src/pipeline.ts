// A prepared corpus and the intents -> the pipeline that answers. Not for: reading or checking the corpus (assay.ts): a process that
// finds its corpus kept by an earlier one never loads that code.
import type { AnyIntent } from './contracts/intent.ts';
import type { Document } from './model/document.ts';
import type { AssayRecord } from './model/record.ts';
import type { Pipeline } from './ask.ts';
import { ordinaryWords } from './library/ordinary-words.ts';
import type { Problem } from './library/problem.ts';
import { makeKnowledge, type Materials } from './knowledge.ts';
import type { CorpusPlace, Prepared } from './prepared.ts';

/** Rises when wording or ranking changes on purpose; part of every permalink. */
export const CODE_VERSION = '0.1.0';

export type PipelineSettings = CorpusPlace & { publicUrl: string | null; intents: readonly AnyIntent[] };
/** `records` holds withdrawn ones too. */
export type LoadedPipeline = { pipeline: Pipeline; problems: Problem[]; documents: readonly Document[]; records: readonly AssayRecord[] };

export function pipelineOf({ library, words, keys }: Prepared, { publicUrl, intents }: Pick<PipelineSettings, 'intents' | 'publicUrl'>): LoadedPipeline {
  const knowledge = makeKnowledge({ ...materialsOf({ library, words }), keys });
  return { pipeline: { knowledge, intents, catalogues: words.catalogues, publicUrl, codeVersion: CODE_VERSION }, problems: [...library.problems, ...words.problems], documents: library.documents, records: library.records };
}

export function materialsOf({ library, words }: Pick<Prepared, 'library' | 'words'>): Materials {
  return { documents: library.documents, records: library.records, vocabulary: words.vocabulary, groups: words.groups, version: library.version, ordinary: ordinaryWords() };
}
