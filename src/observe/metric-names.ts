// Every metric Assay shows, in one list: short name used in the code -> what Prometheus sees.
// A name that is not here is still counted, under assay_<name>, so that a forgotten line is seen rather than lost.

export type MetricName = { name: string; help: string; labels: readonly string[] };

export const COUNTERS: Readonly<Record<string, MetricName>> = {
  questions: { name: 'assay_questions_total', help: 'Questions answered, by surface and status of the answer', labels: ['surface', 'status'] },
  gaps: { name: 'assay_gaps_total', help: 'Questions the sources could not answer', labels: ['surface', 'reason'] },
  digests: { name: 'assay_digests_total', help: 'Digest runs, by surface and outcome', labels: ['surface', 'outcome'] },
  http_requests: { name: 'assay_http_requests_total', help: 'HTTP requests, by route and status class', labels: ['route', 'status'] },
  http_refused: { name: 'assay_http_refused_total', help: 'HTTP requests refused before any work, by reason', labels: ['reason'] },
  faults: { name: 'assay_faults_total', help: 'Answers withheld by the checker and handlers that threw', labels: ['where'] },
};
export const GAUGES: Readonly<Record<string, MetricName>> = {
  queue: { name: 'assay_queue_length', help: 'Questions being worked on', labels: ['surface'] },
  connections: { name: 'assay_http_connections', help: 'Open HTTP connections', labels: [] },
  ready: { name: 'assay_ready', help: '1 when the part is ready', labels: ['part'] },
  subscriptions: { name: 'assay_digest_subscriptions', help: 'Digest subscriptions, by state', labels: ['state'] },
};
export const QUESTION_SECONDS: MetricName = { name: 'assay_question_seconds', help: 'Time from question to answer inside the core', labels: ['surface'] };
/** Seconds; the core answers in milliseconds, chat platforms give up after three seconds. */
export const QUESTION_BUCKETS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];
