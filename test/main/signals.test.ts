// Signals and faults, in a process of their own: what a service manager and npm send.
import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { ROOT, spawned } from './child.ts';

const program = (body: string): string => `
  import { stopOnSignal } from ${JSON.stringify(join(ROOT, 'src/main/signals.ts'))};
  const note = (level) => (fields, message) => { process.stderr.write(level + ': ' + message + '\\n'); };
  const { asked } = stopOnSignal({ debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') });
  const busy = setInterval(() => {}, 1_000);
  process.stdout.write('up');
  ${body}`;
async function child(body: string, after: (kill: (signal: NodeJS.Signals) => void) => Promise<void>) {
  const running = spawned(process.execPath, ['--input-type=module-typescript', '-e', program(body)]);
  await expect.poll(() => running.out(), { timeout: 20_000 }).toContain('up');
  await after(running.kill);
  return running.ended;
}
const pause = (ms: number) => new Promise<void>((resolve) => { setTimeout(resolve, ms); });
const STOP = "await asked; clearInterval(busy); await new Promise((resolve) => setTimeout(resolve, 300)); process.stdout.write(' finished');";

describe('a signal', { timeout: 30_000 }, () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s lets the work under way end', async (signal) => {
    expect(await child(STOP, async (kill) => kill(signal))).toMatchObject({ code: 0, out: 'up finished' });
  });
  test('twice at once, as npm passes Ctrl-C on, is one', async () => {
    expect(await child(STOP, async (kill) => { kill('SIGINT'); await pause(20); kill('SIGINT'); })).toMatchObject({ code: 0, out: 'up finished' });
  });
  test('again after a while insists', async () => {
    expect(await child('await asked; await new Promise(() => {});', async (kill) => { kill('SIGTERM'); await pause(900); kill('SIGTERM'); })).toMatchObject({ code: 1, out: 'up' });
  });
});

test.each(["setTimeout(() => { throw new Error('boom'); }, 1);", "void Promise.reject(new Error('boom'));"])('a fault that nobody caught is logged and ends the process: %s', { timeout: 30_000 }, async (body) => {
  const { code, err } = await child(body, async () => {});
  expect([code, err]).toEqual([1, 'error: a fault that nobody caught; the process ends\n']);
});
