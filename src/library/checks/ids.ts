// Ids are unique and say the kind they were given for ever: `person:rubio` stays a person.
import type { RecordKind } from '../../model/record.ts';
import { inDocument, inRecord } from '../shelf.ts';
import type { Finding, Rule, Shelf } from '../shelf.ts';

const PREFIXES: Partial<Record<RecordKind, string>> = { organization: 'org' };

/** ids.duplicate, ids.kind, ids.number, ids.file. */
export const ids: Rule = { family: 'ids', refuses: true, check: (shelf) => [...recordIds(shelf), ...documentIds(shelf)] };

function recordIds(shelf: Shelf): Finding[] {
  return shelf.entries.flatMap((entry) => {
    const { id, kind } = entry.record;
    const first = shelf.byId.get(id);
    const prefix = PREFIXES[kind] ?? kind;
    return [
      ...(first !== entry && first !== undefined ? [inRecord(entry, ['id'], 'ids.duplicate', `the id is taken by the ${first.record.kind} in ${first.file}; choose another or merge the two`)] : []),
      ...(id.startsWith(`${prefix}:`) ? [] : [inRecord(entry, ['id'], 'ids.kind', `the id does not begin with "${prefix}:" although its kind is ${kind}; an id never changes its kind, so choose a new id`)]),
    ];
  });
}

function documentIds(shelf: Shelf): Finding[] {
  return shelf.documents.flatMap((document, index) => {
    const number = document.id.slice(0, 3);
    const same = shelf.documents.slice(0, index).find((other) => other.id.startsWith(number));
    const named = document.file.endsWith(`/${document.id}.md`);
    return [
      ...(same === undefined ? [] : [inDocument(document, 2, 'id', 'ids.number', `the number ${number} is taken by ${same.id}; evidence is written "${number}:1", so take the next free number`)]),
      ...(named ? [] : [inDocument(document, 2, 'id', 'ids.file', `the file is named ${document.file} but holds ${document.id}; name it ${document.id}.md`)]),
    ];
  });
}
