// What the one-shot commands of the terminal can be told. A wrong token of Slack must not keep anybody from asking.
import { coreLines, placeShape } from './core-settings.ts';
import type { Environment } from './environment.ts';
import { readShape } from './read.ts';
import { problemLine } from './setting.ts';

export type TerminalSettings = { dataDir: string; corpusDir: string; publicUrl: string | null };

export function readTerminalSettings(environment: Environment): { ok: true; settings: TerminalSettings } | { ok: false; lines: string[] } {
  const read = readShape(placeShape, environment);
  if (!read.ok) return { ok: false, lines: read.problems.map((one) => problemLine(one, coreLines)) };
  return { ok: true, settings: { dataDir: read.value.ASSAY_DATA_DIR, corpusDir: read.value.ASSAY_CORPUS_DIR, publicUrl: read.value.PUBLIC_URL ?? null } };
}
