// What the one-shot commands of the terminal can be told. A wrong token of Slack must not keep anybody from asking.
import type { Environment } from './environment.ts';

export type TerminalSettings = { dataDir: string; corpusDir: string; publicUrl: string | null };
type ReadTerminal = { ok: true; settings: TerminalSettings } | { ok: false; lines: string[] };

/** The schemas are loaded only when something is set: most questions are asked with nothing set. */
export async function readTerminalSettings(environment: Environment): Promise<ReadTerminal> {
  const set = ['ASSAY_DATA_DIR', 'ASSAY_CORPUS_DIR', 'PUBLIC_URL'].some((name) => (environment[name] ?? '').trim() !== '');
  if (!set) return { ok: true, settings: { dataDir: 'data', corpusDir: 'corpus', publicUrl: null } };
  const [{ coreLines, placeShape }, { readShape }, { problemLine }] = await Promise.all([import('./core-settings.ts'), import('./read.ts'), import('./setting.ts')]);
  const read = readShape(placeShape, environment);
  if (!read.ok) return { ok: false, lines: read.problems.map((one) => problemLine(one, coreLines)) };
  return { ok: true, settings: { dataDir: read.value.ASSAY_DATA_DIR, corpusDir: read.value.ASSAY_CORPUS_DIR, publicUrl: read.value.PUBLIC_URL ?? null } };
}
