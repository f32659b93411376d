// What intents are handed for one question: knowledge, the clock's day and the words of one language.
import type { RecordOf, Turn, World } from './contracts/intent.ts';
import type { Language } from './model/language.ts';
import type { AssayRecord, RecordKind } from './model/record.ts';
import { makeWording } from './answer/wording.ts';
import type { Pipeline } from './ask.ts';
import { read } from './understanding/read.ts';

export function makeWorld(p: Pick<Pipeline, 'knowledge' | 'catalogues'>, language: Language, asOf: string, history: readonly Turn[]): World {
  const k = p.knowledge;
  const words = makeWording(p.catalogues, language);
  const base = language === 'uz-Cyrl' ? 'uz' : language;
  return {
    asOf, language, documents: k.documents, history, ledger: k.ledger,
    record: (id) => k.byId.get(id),
    of: <K extends RecordKind>(kind: K) => (k.byKind.get(kind) ?? []) as readonly RecordOf<K>[],
    around: (id) => k.around.get(id) ?? [],
    name(id) {
      const r = k.byId.get(id);
      if (r !== undefined && 'name' in r) return r.name[base] ?? r.name.en;
      if (r?.kind === 'financing') return r.label[base] ?? r.label.en;
      return k.countryName(id, language) ?? k.groups.get(id)?.name[base] ?? k.groups.get(id)?.name.en ?? id.replace(/^[a-z]+:/u, '');
    },
    says: (record: AssayRecord) => (language === 'uz' ? withOriginals(record.says?.uz ?? record.says?.en ?? '', k.byKind.get('person') ?? []) : (record.says?.[base] ?? record.says?.en ?? '')),
    read: (text) => read(k.understanding, text, asOf, language),
    find: (reading, options) => k.facts.find(reading, options),
    passages: (reading, limit) => k.passages.find(reading, limit),
    groups: (id) => k.groups.get(id)?.members,
    say: words.say, date: words.date, money: words.money, number: words.number, list: words.list,
  };
}

/** Uzbek respells foreign surnames (Xenik for Henick); the spelling a reader can look up stands beside the first. */
function withOriginals(text: string, people: readonly AssayRecord[]): string {
  return people.reduce((said, person) => {
    if (person.kind !== 'person' || surname(person.name.uz ?? '') === surname(person.name.en) || said.includes(surname(person.name.en))) return said;
    return said.replace(person.name.uz ?? person.name.en, (name) => `${name} (${person.name.en})`);
  }, text);
}
const surname = (name: string): string => name.split(' ').at(-1) ?? name;
