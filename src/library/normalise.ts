// One normal form of a text, so that the same article is recognised whatever editor saved it: NFC, CRLF to LF, no-break spaces
// to spaces, runs of blanks folded, lines trimmed, empty lines dropped. Pure.
import { createHash } from 'node:crypto';

/** The normal form; its lines are the paragraphs of the document. */
export function normalise(text: string): string {
  const lines = text.normalize('NFC').replaceAll('\r\n', '\n').replace(/[\u00a0\u202f]/g, ' ').split('\n');
  return lines.map((line) => line.replace(/[ \t]+/g, ' ').trim()).filter((line) => line !== '').join('\n');
}

/** Paragraphs of a normalised text. */
export function linesOf(normalised: string): string[] {
  return normalised === '' ? [] : normalised.split('\n');
}

/** Lower-case hexadecimal SHA-256 of a text in UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
