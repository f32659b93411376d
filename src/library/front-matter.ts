// Splits a document file: YAML between two `---` lines, then paragraphs `[n role under=k] text`, one line each.
// Not for: whether the values are right (documents.ts, checks/).
import type { Paragraph, ParagraphRole } from '../model/document.ts';

/** `line` is where the part begins in the file, counted from 1. */
export type FrontMatter = { head: { text: string; line: number }; body: { text: string; line: number } };
export type BodyFault = { line: number; field: string; message: string };

const PARAGRAPH = /^\[(\d+)(?: (text|heading|list|boilerplate))?(?: under=(\d+))?\] (\S.*)$/;

/** undefined when the file does not open with a `---` line or the closing one is missing. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) return undefined;
  return {
    head: { text: `${lines.slice(1, end).join('\n')}\n`, line: 2 },
    body: { text: lines.slice(end + 1).join('\n'), line: end + 2 },
  };
}

/** Reads the paragraphs of a body; lines that are none are faults, all reported. */
export function readParagraphs({ text, line: first }: FrontMatter['body']): { paragraphs: Paragraph[]; faults: BodyFault[] } {
  const paragraphs: Paragraph[] = [];
  const faults: BodyFault[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = first + index;
    const body = raw.trim();
    if (body === '') continue;
    const match = PARAGRAPH.exec(body);
    if (match === null) {
      faults.push({ line, field: '', message: `"${body.slice(0, 40)}" is not a paragraph; write "[n] text" or "[n heading|list|boilerplate under=k] text", each paragraph on one line` });
      continue;
    }
    const [, number, role, under, words = ''] = match;
    const paragraph: Paragraph = { number: Number(number), role: roleOf(role), text: words, line };
    paragraphs.push(under === undefined ? paragraph : { ...paragraph, under: Number(under) });
  }
  return { paragraphs, faults };
}

function roleOf(word: string | undefined): ParagraphRole {
  return word === 'heading' || word === 'list' || word === 'boilerplate' ? word : 'text';
}
