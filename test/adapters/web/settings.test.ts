// The settings' table, their schema and the setup text say the same.
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { settingLines, settings, webSettings } from '../../../adapters/web/settings.ts';

/** Room for a busy machine; nothing here is timed. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const schema = z.object(settings);

test('every variable has its line, with a default and an example the schema takes', () => {
  expect(settingLines.map((line) => line.name).toSorted()).toEqual(Object.keys(settings).toSorted());
  const defaults = schema.parse({});
  for (const line of settingLines) {
    expect(defaults[line.name] === undefined ? line.default.startsWith('(none: ') : String(defaults[line.name]) === line.default).toBe(true);
    expect(schema.safeParse({ [line.name]: line.example }).success).toBe(true);
  }
});
test('nothing set is loopback, port 3000 and a limit', () => {
  expect(webSettings(schema.parse({}))).toEqual({ host: '127.0.0.1', port: 3_000, ratePerMinute: 120, trustedProxies: 0, contact: null });
});
test.each([{ PORT: '70000' }, { PORT: 'http' }, { PORT: '-1' }, { HOST: '' }, { WEB_RATE_PER_MINUTE: 'many' }, { WEB_TRUSTED_PROXIES: '99' }, { WEB_CONTACT: 'javascript:alert(1)' }, { WEB_CONTACT: 'nobody' }])('%j is refused', (given) => {
  expect(schema.safeParse(given).success).toBe(false);
});
test('the setup text holds the very lines', () => {
  const text = readFileSync('adapters/web/SETUP.md', 'utf8');
  for (const line of settingLines) expect(text.replaceAll('`', '')).toContain(`| ${line.name} | ${line.type} | ${line.default} | ${line.example} | ${line.meaning} |`);
});
