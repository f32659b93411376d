// Runs every rule family over a shelf and gives each finding its line. The list below is the list of rules.
// Not for: the rules themselves (checks/), rules that need the originals (originals.ts).
import { join } from 'node:path';
import { agreements } from './checks/agreements.ts';
import { aliases } from './checks/aliases.ts';
import { countries } from './checks/countries.ts';
import { evidence } from './checks/evidence.ts';
import { ids } from './checks/ids.ts';
import { languages } from './checks/languages.ts';
import { moneyWords } from './checks/money-words.ts';
import { names } from './checks/names.ts';
import { paragraphs } from './checks/paragraphs.ts';
import { parts } from './checks/parts.ts';
import { periods } from './checks/periods.ts';
import { references } from './checks/references.ts';
import { stages } from './checks/stages.ts';
import { values } from './checks/values.ts';
import type { SourceFile } from './files.ts';
import type { Problem } from './problem.ts';
import type { Finding, Rule, Shelf } from './shelf.ts';
import { lineFinder } from './yaml.ts';
import type { LineFinder } from './yaml.ts';

/** All rule families, in the order of their names. */
const RULES: readonly Rule[] = [agreements, aliases, countries, evidence, ids, languages, names, paragraphs, parts, periods, references, stages, values, moneyWords];

/** Findings of all rules; `refused` holds `file#index` of the records that must not be served. */
export function checkShelf(shelf: Shelf): { findings: Finding[]; refused: ReadonlySet<string> } {
  const findings: Finding[] = [];
  const refused = new Set<string>();
  for (const rule of RULES) {
    for (const finding of rule.check(shelf)) {
      findings.push(finding);
      if (rule.refuses && 'path' in finding) refused.add(`${finding.file}#${String(finding.path[0])}`);
    }
  }
  return { findings, refused };
}

/** Looks up the lines; only files that have findings are parsed again. */
export function toProblems(findings: readonly Finding[], folder: string, files: readonly SourceFile[]): Problem[] {
  const finders = new Map<string, LineFinder>();
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return findings.map((finding) => {
    const { file: name, field, code, message, allowed, record } = finding;
    return {
      file: join(folder, name), line: 'line' in finding ? finding.line : lineOf(finding.path, name), field, code, message,
      ...(allowed === undefined ? {} : { allowed }), ...(record === undefined ? {} : { record }),
    };
  });

  function lineOf(path: readonly PropertyKey[], name: string): number {
    const finder = finders.get(name) ?? lineFinder(texts.get(name) ?? '');
    finders.set(name, finder);
    return finder(path);
  }
}
