// The direction of imports (src/decisions/imports.md): every arrow points down; offending lines are named.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const files = (folder: string): string[] => readdirSync(join(ROOT, folder)).flatMap((name) => { const path = join(folder, name); return statSync(join(ROOT, path)).isDirectory() ? files(path) : /\.(?:ts|js)$/u.test(name) ? [path] : []; });
const imports = (file: string): { line: number; target: string }[] => readFileSync(join(ROOT, file), 'utf8').split('\n').flatMap((text, i) => [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map((m) => ({ line: i + 1, target: m[1]?.startsWith('.') === true ? relative(ROOT, resolve(ROOT, file, '..', m[1])) : (m[1] ?? '') })));
const area = (path: string): string => { const [top = '', folder = '', rest = ''] = path.split('/'); return top === 'src' ? (rest === '' ? `src/${folder}` : `src/${folder}/`) : top === 'adapters' ? `adapters/${folder}/` : `${top}/`; };

/** What each area may import of the project; a file of src/ that is not named here belongs to the composition (ask, knowledge, world, assay, main). */
const CORE = ['src/library/', 'src/retrieval/', 'src/understanding/', 'src/records/', 'src/answer/'];
const BELOW = ['src/lib/', 'src/model/', 'src/contracts/'];
const ALLOWED: Record<string, readonly string[]> = {
  'src/lib/': ['src/lib/'], 'src/model/': ['src/lib/', 'src/model/'], 'src/contracts/': BELOW,
  ...Object.fromEntries(CORE.map((c) => [c, [...BELOW, ...CORE]])),
  'src/storage/': [...BELOW, 'src/storage/'], 'src/digest/': [...BELOW, ...CORE, 'src/digest/'], 'src/charts/': [...BELOW, 'src/charts/'], 'src/observe/': [...BELOW, 'src/observe/'],
  'intents/': [...BELOW, 'src/records/', 'src/understanding/', 'src/answer/', 'intents/'],
  'adapters/cli/': [...BELOW, 'adapters/cli/', 'src/ask.ts', 'src/assay.ts', 'src/library/', 'src/digest/', 'src/config/', 'src/charts/'], 'adapters/web/': [...BELOW, 'adapters/web/'], 'adapters/slack/': [...BELOW, 'adapters/slack/'], 'adapters/discord/': [...BELOW, 'adapters/discord/'],
};

test('every import points down the layers', () => {
  const wrong = ['src', 'intents', 'adapters'].flatMap(files).flatMap((file) => {
    const allowed = ALLOWED[area(file)];
    return allowed === undefined ? [] : imports(file).filter(({ target }) => /^(?:src|intents|adapters)\//u.test(target) && !allowed.some((a) => target === a || (a.endsWith('/') && target.startsWith(a)))).map(({ line, target }) => `${file}:${line} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});
test.each([['minisearch', ['src/retrieval/']], ['discord.js', ['adapters/discord/']], ['@slack/bolt', ['adapters/slack/']], ['pg', ['src/storage/']], ['node:sqlite', ['src/storage/']], ['kysely', ['src/storage/']], ['date-fns', ['src/lib/dates.ts']]])('%s is imported in one place only', (name, places) => {
  const users = ['src', 'intents', 'adapters'].flatMap(files).filter((file) => imports(file).some(({ target }) => target === name || target.startsWith(`${name}/`)));
  expect(users.filter((file) => !places.some((p) => file.startsWith(p)))).toEqual([]);
});
test('the environment is read in one folder, no module calls the clock or chance of its own accord in the core', () => {
  const core = ['src', 'intents'].flatMap(files).filter((f) => !f.startsWith('src/config/') && f !== 'src/main.ts');
  expect(core.filter((f) => /process\.env/u.test(readFileSync(join(ROOT, f), 'utf8')))).toEqual([]);
  const pure = core.filter((f) => [...CORE, ...BELOW, 'intents/'].some((a) => f.startsWith(a)));
  expect(pure.filter((f) => /Date\.now\(|Math\.random\(|new Date\(\)/u.test(readFileSync(join(ROOT, f), 'utf8')))).toEqual([]);
});
