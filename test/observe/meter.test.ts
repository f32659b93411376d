// What Prometheus is shown.
import { expect, test } from 'vitest';
import { openMeter } from '../../src/observe/meter.ts';

test('questions are counted by surface and status and timed in seconds', async () => {
  const meter = await openMeter({ withProcess: false });
  meter.question('web', 'answered', 4);
  meter.question('web', 'answered', 40);
  meter.question('slack', 'abstained', 1);
  const text = await meter.text();
  expect(text).toContain('assay_questions_total{surface="web",status="answered"} 2');
  expect(text).toContain('assay_questions_total{surface="slack",status="abstained"} 1');
  expect(text).toContain('assay_gaps_total{surface="slack",reason="abstained"} 1');
  expect(text).toContain('assay_question_seconds_bucket{le="0.005",surface="web"} 1');
  expect(text).toContain('assay_question_seconds_sum{surface="web"} 0.044');
});
test('gaps, digests, queue and names nobody described are shown too', async () => {
  const meter = await openMeter({ withProcess: false });
  meter.count('gaps', { surface: 'web', reason: 'not stated' });
  meter.count('digests', { surface: 'slack', outcome: 'sent' });
  meter.gauge('queue', 3, { surface: 'web' });
  meter.count('odd-thing', { kind: 'x' });
  meter.gauge('odd-thing', 7);
  const text = await meter.text();
  expect(text).toContain('assay_gaps_total{surface="web",reason="not_stated"} 1');
  expect(text).toContain('assay_digests_total{surface="slack",outcome="sent"} 1');
  expect(text).toContain('assay_queue_length{surface="web"} 3');
  expect(text).toContain('assay_odd_thing_total{kind="x"} 1');
  expect(text).toContain('assay_odd_thing 7');
});
test('text in a label is cut to a word and the number of series is bounded', async () => {
  const meter = await openMeter({ withProcess: false });
  for (let i = 0; i < 1_000; i += 1) meter.count('http_requests', { route: `/${i} "quoted" ${'x'.repeat(200)}`, status: '2xx' });
  const series = (await meter.text()).split('\n').filter((line) => line.startsWith('assay_http_requests_total'));
  expect(series).toHaveLength(201);
  expect(Math.max(...series.map((line) => line.length))).toBeLessThan(160);
});
test('memory and event loop are shown by default', async () => {
  expect(await (await openMeter()).text()).toMatch(/process_resident_memory_bytes \d+[\s\S]*nodejs_eventloop_lag_seconds/);
});
