// The meter port over prom-client, loaded when opened. Labels are short words; a label value never holds text of a question,
// and a metric keeps at most MAX_SERIES combinations (the rest is counted as "other"), so no caller can fill the memory.
import type { Counter, Gauge, Registry } from 'prom-client';
import type { Meter } from '../contracts/adapter.ts';
import { COUNTERS, GAUGES, QUESTION_BUCKETS, QUESTION_SECONDS } from './metric-names.ts';
import type { MetricName } from './metric-names.ts';

type Labels = Record<string, string>;
type Series<M> = { metric: M; labels: readonly string[]; seen: Set<string> };

const MAX_SERIES = 200;
const MAX_LABEL_CHARACTERS = 64;

/** `withProcess` adds memory, event loop and file handles of the process (default true). */
export async function openMeter({ withProcess = true }: { withProcess?: boolean } = {}): Promise<Meter> {
  const prometheus = await import('prom-client');
  const register = new prometheus.Registry();
  if (withProcess) prometheus.collectDefaultMetrics({ register });
  const counters = family(COUNTERS, '_total', (given) => new prometheus.Counter({ ...metricOf(given, register) }));
  const gauges = family(GAUGES, '', (given) => new prometheus.Gauge({ ...metricOf(given, register) }));
  const seconds = new prometheus.Histogram({ ...metricOf(QUESTION_SECONDS, register), buckets: QUESTION_BUCKETS });
  const add = (name: string, labels: Labels): void => { const s = counters(name, labels); s.metric.inc(bounded(s, labels)); };
  return {
    question: (surface, status, ms) => {
      add('questions', { surface, status });
      if (status === 'abstained') add('gaps', { surface, reason: 'abstained' });
      seconds.observe({ surface: word(surface) }, ms / 1_000);
    },
    count: (name, labels = {}) => add(name, labels),
    gauge: (name, value, labels = {}) => { const s = gauges(name, labels); s.metric.set(bounded(s, labels), value); },
    text: () => register.metrics(),
  };
}

function metricOf({ name, help, labels }: MetricName, register: Registry): { name: string; help: string; labelNames: string[]; registers: Registry[] } {
  return { name, help, labelNames: [...labels], registers: [register] };
}

/** Finds or makes the metric of a short name; `ending` keeps an unknown counter and an unknown gauge of one name apart. */
function family<M extends Counter | Gauge>(known: Readonly<Record<string, MetricName>>, ending: string, make: (given: MetricName) => M): (name: string, labels: Labels) => Series<M> {
  const made = new Map<string, Series<M>>();
  for (const [short, given] of Object.entries(known)) made.set(short, { metric: make(given), labels: given.labels, seen: new Set() });
  return (name, labels) => {
    const found = made.get(name);
    if (found !== undefined) return found;
    const given = { name: `assay_${name.replaceAll(/\W/g, '_').toLowerCase()}${ending}`, help: `Not yet described: ${name}`, labels: Object.keys(labels).filter((label) => /^[a-z_]\w*$/i.test(label)) };
    const series: Series<M> = { metric: make(given), labels: given.labels, seen: new Set() };
    made.set(name, series);
    return series;
  };
}

function word(text: string): string {
  return text.replaceAll(/[^\w.:/{}-]/g, '_').slice(0, MAX_LABEL_CHARACTERS);
}

function bounded(series: Series<Counter | Gauge>, given: Labels): Labels {
  const labels = Object.fromEntries(series.labels.map((label) => [label, word(given[label] ?? '')]));
  const key = Object.values(labels).join('\u0000');
  if (series.seen.has(key)) return labels;
  if (series.seen.size >= MAX_SERIES) return Object.fromEntries(series.labels.map((label) => [label, 'other']));
  series.seen.add(key);
  return labels;
}
