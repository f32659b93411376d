// What a log line holds and what it never holds.
import { spawnSync } from 'node:child_process';
import { describe, expect, test, vi } from 'vitest';
import { openLog } from '../../src/observe/log.ts';
import { scrub } from '../../src/observe/scrub.ts';

/** Room for a busy machine; nothing here is timed. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

async function logged(fields: object, settings: { withQuestions?: boolean; level?: 'debug' | 'warn' } = {}): Promise<string> {
  let lines = '';
  const log = await openLog({ level: settings.level ?? 'debug', ...settings, write: (line) => { lines += line; } });
  log.info(fields, 'something happened');
  return lines;
}

describe('the log', () => {
  test('writes one JSON line with time, level, event and the fields', async () => {
    const line: unknown = JSON.parse(await logged({ status: 200, route: '/api/ask' }));
    expect(line).toMatchObject({ level: 'info', event: 'something happened', status: 200, route: '/api/ask' });
    expect(line).toHaveProperty('time', expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/));
  });
  test('withholds the words of a question, and lets them through only when told to', async () => {
    expect(await logged({ question: 'who chairs FORGE?', nested: { text: 'who chairs FORGE?' } })).not.toContain('FORGE');
    expect(await logged({ question: 'who chairs FORGE?' }, { withQuestions: true })).toContain('FORGE');
  });
  test('says nothing below its level', async () => {
    expect(await logged({}, { level: 'warn' })).toBe('');
  });
  test('holds no line break a value could forge a line with', async () => {
    expect((await logged({ route: 'a\n{"level":"error"}' })).trim().split('\n')).toHaveLength(1);
  });
});

describe('secrets', () => {
  const CANARIES = ['xoxb-1234567890-abcdefghij', 'xapp-1-A0-123-abcdef', 'MTA4NjA1.GabcdE.AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-'.replace('MTA4NjA1', 'MTA4NjA1OTQ0MTkyMDAwMDAwMA'), 'Bearer abcdef123456', 'postgres://user:hunter2@db/x', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'];
  test.each(CANARIES)('%s is masked under a harmless name, in an error and in a list', async (canary) => {
    const line = await logged({ reason: `it said ${canary} here`, fault: new Error(`failed with ${canary}`), list: [canary], deep: { deeper: [{ note: canary }] } });
    expect(line).not.toContain(canary);
    expect(line).not.toContain('hunter2');
  });
  test.each(['token', 'SLACK_BOT_TOKEN', 'client_secret', 'password', 'authorization', 'Cookie', 'x-slack-signature', 'apiKey', 'DATABASE_URL', 'installation'])('whatever stands under %s is withheld', (name) => {
    expect(scrub({ [name]: 'plain', inner: { [name]: { more: 1 } } })).toEqual({ [name]: '[withheld]', inner: { [name]: '[withheld]' } });
  });
  test('an odd object does not break a line', () => {
    const round: Record<string, unknown> = { a: 1n, f: () => 1, d: new Date(0) };
    round['self'] = round;
    expect(JSON.stringify(scrub(round))).toContain('[deeper]');
  });
});

test('pino and prom-client are loaded only when a log or meter is opened', () => {
  const script = `import { registerHooks } from 'node:module'; const seen = []; registerHooks({ resolve(s, c, n) { seen.push(s); return n(s, c); } });
await import('./src/observe/log.ts'); await import('./src/observe/meter.ts'); await import('./src/charts/drawing.ts'); console.log(seen.filter((s) => /^(pino|prom-client|@resvg)/.test(s)).length);`;
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  expect(ran.stdout.trim()).toBe('0');
});
