// The three catalogues of intents/messages: same keys, same parameters, every message renders, none is left over or missing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { makeWording } from '../../src/answer/wording.ts';
import { readVocabulary } from '../../src/library/vocabulary.ts';
import { Language } from '../../src/model/language.ts';
import { Agreement, FunderClass, Instrument, Stage } from '../../src/model/record.ts';

const ROOT = join(import.meta.dirname, '../..');
const MESSAGES = join(ROOT, 'intents/messages');
const { catalogues, problems } = readVocabulary(join(ROOT, 'corpus'), MESSAGES);
const OWN = ['en', 'ru', 'uz'] as const;
const keys = Object.keys(catalogues.en);

/** A node of ICU's syntax tree: type 0 is text, 1 a plain argument; `pluralType` marks a number's forms, `options` alone a choice. */
type Node = { type: number; value?: string; options?: Record<string, { value: Node[] }>; pluralType?: string };
/** Every node of a message, those inside its forms too. */
function nodesOf(message: string): Node[] {
  const flat = (nodes: readonly Node[]): Node[] => nodes.flatMap((n) => [n, ...Object.values(n.options ?? {}).flatMap((o) => flat(o.value))]);
  return flat(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst() as unknown as Node[]);
}
type Need = { plural: boolean; choices: Set<string> };
/** Argument name -> whether a number chooses its form, and what a word may choose. */
function needs(...messages: string[]): Map<string, Need> {
  const all = new Map<string, Need>();
  for (const { type, value = '', options, pluralType } of messages.flatMap(nodesOf)) {
    if (type !== 1 && options === undefined) continue;
    const need = all.get(value) ?? { plural: false, choices: new Set<string>() };
    all.set(value, { plural: need.plural || pluralType !== undefined, choices: pluralType === undefined ? new Set([...need.choices, ...Object.keys(options ?? {})]) : need.choices });
  }
  return all;
}
const NUMBERS = [0, 1, 2, 5, 21];
/** Every combination of choices, a number each time. */
function samples(args: ReadonlyMap<string, Need>): Record<string, string | number>[] {
  let all: Record<string, string | number>[] = NUMBERS.map((n) => ({ '': n }));
  for (const [name, { plural, choices }] of args) all = all.flatMap((s) => (choices.size > 0 ? [...choices] : [plural ? Number(s['']) : 'Abc']).map((value) => ({ ...s, [name]: value })));
  return all;
}
/** What the three languages together want of a key: one of them may inflect where another does not. */
const wanted = (key: string): Map<string, Need> => needs(...OWN.map((language) => catalogues[language][key] ?? ''));

test('the catalogues are read without a problem and no key stands twice', () => {
  expect(problems).toEqual([]);
  for (const language of OWN) {
    const lines = readFileSync(join(MESSAGES, `${language}.yaml`), 'utf8').split('\n').filter((l) => /^['\w]/u.test(l)).map((l) => l.split(': ')[0]);
    expect(lines.filter((k, i) => lines.indexOf(k) !== i)).toEqual([]);
  }
});

describe.each(['ru', 'uz'] as const)('%s', (language) => {
  test('has the keys of English, in its order', () => {
    expect(Object.keys(catalogues[language])).toEqual(keys);
  });
  test('asks for the same parameters', () => {
    const names = (message = ''): string[] => [...needs(message).keys()].toSorted();
    for (const key of keys) expect(names(catalogues[language][key]), key).toEqual(names(catalogues.en[key]));
  });
  test('is written in its own letters', () => {
    const foreign = language === 'ru' ? /[a-z]{3,}/u : /\p{Script=Cyrillic}/u;
    // Names and words that stay as they are.
    const kept = /Assay|Pax Silica|Project Vault|MiddleAsianNews|billion|digest/gu;
    for (const key of keys) expect(nodesOf(catalogues[language][key] ?? '').filter((n) => n.type === 0).map((n) => n.value).join(' ').replace(kept, ''), key).not.toMatch(foreign);
  });
});

test('Russian inflects with all four forms, Uzbek needs one', () => {
  const forms = (message: string): string[] => nodesOf(message).filter((n) => n.pluralType !== undefined).map((n) => Object.keys(n.options ?? {}).filter((f) => !f.startsWith('=')).join(' '));
  for (const key of keys) {
    for (const f of forms(catalogues.ru[key] ?? '')) expect(['one few many other', 'other'], key).toContain(f);
    for (const f of forms(catalogues.uz[key] ?? '')) expect(f, key).toBe('other');
  }
});

test.each(Language.options)('every message renders in %s', (language) => {
  const words = makeWording(catalogues, language);
  for (const key of keys) {
    for (const sample of samples(wanted(key))) {
      const text = words.say(key, sample);
      expect(text, `${key} ${JSON.stringify(sample)}`).not.toMatch(/[{}#]|undefined|NaN|, (?:plural|select),/u);
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
      expect(text, key).not.toMatch(/ {2}| [,;:.?]/u);
    }
  }
});

test('an apostrophe never quotes a part of a message away', () => {
  const plain = (text: string): number => text.split("'").length - 1;
  for (const language of OWN) {
    for (const [key, message] of Object.entries(catalogues[language])) {
      expect(message, key).not.toMatch(/'[{}<>#|']/u);
      if (!message.includes('{')) expect(plain(makeWording(catalogues, language).say(key)), key).toBe(plain(message));
    }
  }
});

describe('Russian and Uzbek as they are read', () => {
  const ru = makeWording(catalogues, 'ru');
  const uz = makeWording(catalogues, 'uz');
  test('numbers take their noun with them', () => {
    expect(NUMBERS.map((n) => ru.say('money.rows', { n }))).toEqual(['0 строк реестра', '1 строка реестра', '2 строки реестра', '5 строк реестра', '21 строка реестра']);
    expect(NUMBERS.map((n) => uz.say('money.rows', { n }))).toEqual(NUMBERS.map((n) => `Reyestrning ${n} ta qatori`));
    expect(ru.say('money.count', { n: 3, noun: 'deal', rows: 5 })).toBe('3 сделки (5 сумм, виды средств раздельно).');
    expect(uz.say('money.count', { n: 3, noun: 'deal', rows: 5 })).toBe("3 ta bitim (5 ta summa, mablag' turlari alohida).");
    expect(ru.say('money.count', { n: 0, noun: 'deal', rows: 0 })).toBe('Таких нет.');
  });
  test('a month without a day stands in the nominative', () => {
    expect(ru.say('holder.current', { who: 'Республика Корея', post: 'Председатель FORGE', until: ru.date('2026-06') })).toBe('Республика Корея — Председатель FORGE; окончание срока: июнь 2026 года.');
    expect(uz.say('holder.current', { who: 'Koreya Respublikasi', post: 'FORGE raisi', until: uz.date('2026-06') })).toBe('Koreya Respublikasi — FORGE raisi; muddat oxiri: 2026-yil iyun.');
  });
  test('tons are tons in every language', () => {
    expect(ru.say('money.quantity', { n: '50 000', unit: 'tons' })).toBe('50 000 тонн');
    expect(uz.say('money.quantity', { n: '50 000', unit: 'tons' })).toBe('50 000 tonna');
  });
});

describe('keys and code', () => {
  const code = ['intents', 'src', 'adapters'].flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts')).map((f) => readFileSync(join(ROOT, folder, f), 'utf8'))).join('\n');
  const literals = new Set([...code.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)*)['"`]/gu)].map((m) => m[1]));
  const prefixes = new Set([...code.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/gu)].map((m) => m[1] ?? ''));
  /** Prefixes too wide to prove anything, with the keys the code makes of them; and keys made of two variables. */
  const WIDE: Record<string, string[]> = {
    'money.': ['money.largest', 'money.smallest', 'money.largest-n', 'money.smallest-n', 'money.oldest', 'money.newest'],
    'timeline.': ['timeline.before', 'timeline.after', 'timeline.since', 'timeline.until'],
  };
  const ALLOWED = ['set.all.', 'set.region.'];
  const used = (key: string): boolean => literals.has(key) || [...prefixes].some((p) => (p in WIDE ? (WIDE[p] ?? []).includes(key) : key.startsWith(p))) || ALLOWED.some((p) => key.startsWith(p));

  test('no key is unused', () => {
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });
  test('every key the code names is there', () => {
    const named = [...code.matchAll(/\bsay\(\s*(?:[\w.!=<>'\s&|()?-]+\?\s*)?'([\w-]+(?:\.[\w-]+)*)'/gu)].map((m) => m[1] ?? '');
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((key) => !(key in catalogues.en))).toEqual([]);
  });
  test('every prefix and every listed word has its keys', () => {
    expect([...prefixes].filter((p) => ['money', 'set', 'chat', 'help', 'left', 'kind', 'stage', 'instrument', 'funder', 'group', 'column', 'coverage', 'agreement', 'timeline', 'verdict'].includes(p.split('.')[0] ?? '') && !keys.some((k) => k.startsWith(p)))).toEqual([]);
    const words = [...Stage.options.map((x) => `stage.${x}`), ...Instrument.options.map((x) => `instrument.${x}`), ...FunderClass.options.map((x) => `funder.${x}`), ...Agreement.shape.status.options.map((x) => `agreement.status.${x}`), ...Agreement.shape.binding.unwrap().options.map((x) => `agreement.binding.${x}`)];
    expect(words.filter((key) => !(key in catalogues.en))).toEqual([]);
  });
});
