// `npm start` with nothing set: the page is served on this machine, answers, and ends when told.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

/** Room for a busy machine; nothing here is timed. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });


test('without any token it prints its address, answers with sources, and ends on SIGTERM', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-start-'));
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['src/main.ts', 'start'], { env: { PATH, PORT: '0', ASSAY_DATA_DIR: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (piece) => { said += String(piece); const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said); if (found !== null) resolve(found[0]); });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  const asked = await fetch(`${address}/api/ask`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ question: 'who chairs FORGE?', today: '2026-03-15' }) });
  const answer = await asked.json() as { text: string; citations: unknown[]; link: string };
  expect(answer.text).toContain('Korea');
  expect(answer.citations.length).toBeGreaterThan(0);
  expect((await fetch(address + answer.link)).status).toBe(200);
  expect(await (await fetch(`${address}/readyz`)).json()).toMatchObject({ ready: true });
  const ended = new Promise<number | null>((resolve) => { child.once('exit', (code) => resolve(code)); });
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});
