// What the digest is told of the corpus: every version of every record.
import type { DigestFacts } from '../digest/ports.ts';
import { makeWorld } from '../world.ts';
import type { Opened } from './corpus.ts';

export function factsOf({ pipeline, records }: Opened, publicUrl: string | null): DigestFacts {
  return {
    version: pipeline.knowledge.version, records, documents: pipeline.knowledge.documents, publicUrl,
    name: (id, language) => makeWorld(pipeline, language, '', []).name(id),
  };
}
