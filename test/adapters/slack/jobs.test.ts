// The bound on work under way: what is beyond it is told "busy", and stopping waits for what began.
import { expect, test } from 'vitest';
import { createJobs } from '../../../adapters/slack/jobs.ts';

const gate = (): { open: () => void; passed: Promise<void> } => {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => { open = resolve; });
  return { open, passed };
};

test('beyond the bound the busy reply runs instead, and room comes back', async () => {
  const jobs = createJobs(2);
  const { open, passed } = gate();
  const told: string[] = [];
  const run = (name: string): Promise<void> => jobs.run('t', async () => { await passed; told.push(`${name} done`); }, () => { told.push(`${name} busy`); return Promise.resolve(); });
  const first = [run('a'), run('b')];
  await run('c');
  expect(told).toEqual(['c busy']);
  open();
  await Promise.all(first);
  await run('d');
  expect(told).toEqual(['c busy', 'a done', 'b done', 'd done']);
});

test('draining waits for what began, and no longer than told', async () => {
  const jobs = createJobs();
  const { open, passed } = gate();
  const work = jobs.run('t', () => passed, () => Promise.resolve());
  let drained = false;
  await jobs.drain(10);
  expect(jobs.active()).toBe(1);
  const waiting = jobs.drain(60_000).then(() => { drained = true; });
  expect(drained).toBe(false);
  open();
  await Promise.all([work, waiting]);
  expect(jobs.active()).toBe(0);
  await jobs.drain(1);
});

test('a failing job gives its place back and its error out; stopping marks only its thread', async () => {
  const jobs = createJobs(1);
  await expect(jobs.run('t', () => Promise.reject(new Error('boom')), () => Promise.resolve())).rejects.toThrow('boom');
  const { open, passed } = gate();
  let stopped = false;
  const work = jobs.run('t', async (job) => { await passed; stopped = job.stopped; }, () => Promise.resolve());
  expect([jobs.stop('other'), jobs.stop('t')]).toEqual([0, 1]);
  open();
  await work;
  expect(stopped).toBe(true);
});
