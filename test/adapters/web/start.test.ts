// `npm start` with nothing set: the page is served on this machine, answers, and ends when told.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';

/** Room for a busy machine; nothing here is timed. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** A service manager knows npm's process only, so the signal goes to that one; a process group of its own leaves nothing behind. */
test('without any token it prints its address, answers with sources, and a SIGTERM to npm ends it, not only npm', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-start-'));
  const { PATH = '', HOME = folder } = process.env;
  const child = spawn('npm', ['start'], { env: { PATH, HOME, PORT: '0', ASSAY_DATA_DIR: folder }, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  onTestFinished(() => {
    try { if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL'); } catch { /* it has ended, as it should */ }
    rmSync(folder, { recursive: true, force: true });
  });
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
  // Its output closes when the last process that could write to it is gone.
  const closed = new Promise((resolve) => { child.once('close', resolve); });
  child.kill('SIGTERM');
  await closed;
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
});
