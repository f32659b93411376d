// Figures, days and months that a record or a paragraph tells, as keys of the index; read from its text once.
import { oncePer } from '../../src/lib/once-per.ts';
import type { Paragraph } from '../../src/model/document.ts';
import type { AssayRecord } from '../../src/model/record.ts';
import { figureKeys } from '../../src/understanding/term-keys.ts';

export const figuresOf = oncePer((record: AssayRecord): ReadonlySet<string> => new Set(figureKeys(record.says?.en ?? '')));
export const figuresIn = oncePer((paragraph: Paragraph): readonly string[] => figureKeys(paragraph.text));
