// `npm start` as a whole process: what it says is on and off, that it answers, that it stops.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run, start, type Running } from './child.ts';

const LONG = 60_000;
const READY = 'Ctrl-C stops it.\n';

function data(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
async function ready(service: Running): Promise<string> {
  onTestFinished(() => service.kill('SIGKILL'));
  await expect.poll(() => service.out() + (service.err().includes('a fault') ? service.err() : ''), { timeout: LONG }).toContain(READY);
  return service.out();
}
const addressIn = (screen: string): string => /http:\/\/127\.0\.0\.1:\d+/u.exec(screen)?.[0] ?? '';

/** A Slack that refuses every call with `error`, or is out of order. */
async function slackSaying(error: string | null): Promise<string> {
  const server = createServer((_, response) => {
    if (error === null) response.writeHead(500).end('out of order');
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: false, error }));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => { server.close(); });
  await new Promise((resolve) => { server.once('listening', resolve); });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
}
const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1-2-S3CRET', SLACK_APP_TOKEN: 'xapp-1-A-2-S3CRET' };

describe('npm start', () => {
  test('without any setting serves the page, says what would switch the rest on, answers, and stops on SIGTERM', { timeout: LONG }, async () => {
    const service = start(['start'], { PORT: '0', ASSAY_DATA_DIR: data() });
    const screen = await ready(service);
    expect(screen).toMatch(/^Assay \d+\.\d+\.\d+\n {2}corpus {3}5 documents, \d+ records, version [0-9a-f]{12}\n {2}store {4}SQLite file .*; PostgreSQL: set DATABASE_URL\n {2}web {6}on {2}http:\/\/127\.0\.0\.1:\d+; links in answers: set PUBLIC_URL\n/u);
    expect(screen).toContain('  Slack    off: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET and PUBLIC_URL)\n  Discord  off: set DISCORD_TOKEN\n  digests  off: ');
    const answered = await fetch(`${addressIn(screen)}/api/ask`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ question: 'who chairs FORGE?', today: '2026-11-22' }) });
    expect([answered.status, JSON.stringify(await answered.json())]).toEqual([200, expect.stringContaining('Korea')]);
    expect((await fetch(`${addressIn(screen)}/readyz`)).status).toBe(200);
    service.kill('SIGTERM');
    expect(await service.ended).toMatchObject({ code: 0, signal: null });
    expect(service.err()).not.toMatch(/who chairs/iu);
  });

  test('a platform out of reach keeps nothing else from running; its paths say "try again"', { timeout: LONG }, async () => {
    const service = start(['start'], { PORT: '0', ASSAY_DATA_DIR: data(), ...SLACK, SLACK_API_URL: await slackSaying(null) });
    const screen = await ready(service);
    expect(screen).toMatch(/ {2}Slack {4}on, not connected: .+\n/u);
    expect(screen).toContain('  digests  on  set up in a channel: digest on 09:00 Europe/London weekdays\n');
    const events = await fetch(`${addressIn(screen)}/slack/events`, { method: 'POST', body: '{}' });
    expect([events.status, events.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await fetch(`${addressIn(screen)}/healthz`)).status).toBe(200);
    expect((await fetch(`${addressIn(screen)}/readyz`)).status).toBe(503);
    service.kill('SIGINT');
    const { code, out, err } = await service.ended;
    expect(code).toBe(0);
    expect(out + err).not.toContain('S3CRET');
  });

  test('a token that the platform refuses ends it with code 2, named and not shown', { timeout: LONG }, async () => {
    const { code, out, err } = await run(['start'], { PORT: '0', ASSAY_DATA_DIR: data(), ...SLACK, SLACK_API_URL: await slackSaying('invalid_auth') });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('SLACK_BOT_TOKEN was refused by Slack (invalid_auth).');
    expect(err).not.toContain('S3CRET');
  });

  test('a port that is taken is told with what to do, code 2', { timeout: LONG }, async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => { server.close(); });
    await new Promise((resolve) => { server.once('listening', resolve); });
    const { port } = server.address() as AddressInfo;
    expect(await run(['start'], { PORT: String(port), ASSAY_DATA_DIR: data() })).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`PORT ${port} on 127.0.0.1 is taken by another program. Choose another, for example PORT=${port + 1}, or PORT=0 for any free one\n`) });
  });

  test('every wrong setting at once, code 2, before anything is loaded', { timeout: LONG }, async () => {
    const { code, out, err } = await run(['start'], { PORT: 'S3CRET', LOG_LEVEL: 'S3CRET', DISCORD_TOKEN: 'S3CRET', SLACK_BOT_TOKEN: 'S3CRET' });
    expect([code, out, err.trim().split('\n').map((line) => line.split(' ')[0])]).toEqual([2, '', ['LOG_LEVEL', 'PORT', 'SLACK_BOT_TOKEN', 'DISCORD_TOKEN']]);
    expect(err).not.toContain('S3CRET');
  });
});
