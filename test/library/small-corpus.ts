// A small invented corpus in a temporary folder, sound as it stands: each test adds what it is about.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { formatProblem } from '../../src/library/problem.ts';

export const ORIGINAL = [
  'Countries sign in Oslo', 'Norway and Kenya signed a memorandum in Oslo on 4 February 2026; Minister Ada Berg signed for Norway.', 'Example Bank',
  'Copper Hill (Kenya): $27.4 million for copper', 'Tin Works (Kenya): letter of intent of up to $700 million', 'Tin Works (Kenya): $300 million from private investors',
  'The Northern Forum has seven partners. It will be chaired by Kenya until June.',
].join('\n');

export const DOCUMENT = `---
id: 900-oslo-report
title: "Countries sign in Oslo"
title_basis: headline
publisher: "Example Times"
short: "Example Times report"
published: "2026-02"
published_basis: stated
anchor: "2026-02-05"
original: 900.txt
sha256: "b36495e3d575999f87ba5c9c50aae4a3a4298e9bbc18332d262481fa82e8a0b5"
language: en
kind: brief
---

[1 heading] Countries sign in Oslo

[2] In Oslo a memorandum was signed on 4 February 2026 by Norway and Kenya; for Norway it was Minister Ada Berg who signed.

[3 heading] Example Bank

[4 list under=3] For copper, $27.4 million to Copper Hill (Kenya)

[5 list under=3] To Tin Works (Kenya), a letter of intent of up to $700 million

[6 list under=3] To Tin Works (Kenya), $300 million from private investors

[7] Seven partners make up the Northern Forum; until June its chair will be Kenya.
`;

export const RECORDS = `- { kind: place, id: place:norway, name: { en: Norway }, type: country, iso: "NO", evidence: ["900:2"] }
- { kind: place, id: place:kenya, name: { en: Kenya }, type: country, iso: KE, evidence: ["900:2"] }
- { kind: place, id: place:oslo, name: { en: Oslo }, type: city, within: place:norway, evidence: ["900:2"] }
- { kind: person, id: person:berg, name: { en: Ada Berg }, pronoun: she, evidence: ["900:2"] }
- { kind: organization, id: org:example-bank, name: { en: Example Bank }, classification: eca, country: "NO", evidence: ["900:3"] }
- { kind: organization, id: org:copper-hill, name: { en: Copper Hill }, classification: company, evidence: ["900:4"] }
- { kind: organization, id: org:tin-works, name: { en: Tin Works }, classification: company, evidence: ["900:5"] }
- { kind: mineral, id: mineral:copper, name: { en: copper }, evidence: ["900:4"] }
- { kind: post, id: post:chair, name: { en: Chair of the Northern Forum }, role: chair, evidence: ["900:7"] }
- { kind: initiative, id: initiative:forum, name: { en: Northern Forum }, type: forum, evidence: ["900:7"] }
`;

export type Files = Record<string, string>;

/** Writes the files (paths inside the corpus folder) over the sound ones and returns the folder; it is removed after the test. */
export function writeCorpus(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-corpus-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ 'documents/900-oslo-report.md': DOCUMENT, 'records/base.yaml': RECORDS, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The problems of the small corpus with these files, as printed, without the temporary folder. */
export function problemsWith(files: Files): string[] {
  const folder = writeCorpus(files);
  return loadLibrary(folder).problems.map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ''));
}

/** The same for one more file of records, `records/more.yaml`. */
export function problemsOf(records: string): string[] {
  return problemsWith({ 'records/more.yaml': records });
}

/** The full paragraph a financing needs, with a few fields of the test's own. */
export function financing(fields: string): string {
  return `- kind: financing
  id: financing:x
  deal: x
  label: { en: X }
  line: 4
  agency: org:example-bank
  funder_class: us_public
  measure: financing
  instrument: financing
  stage: approved
  says: { en: Money is lent., ru: Деньги даны., uz: Pul berildi. }
${fields.replace(/^(?=.)/gm, '  ')}`;
}
