// A digest for one person, computed from the day facts were recorded and from nothing that was remembered. Pure.
import { addDays } from '../lib/dates.ts';
import type { Language } from '../model/language.ts';
import { composeDigest, type DigestNews } from './compose.ts';
import { indexFacts } from './fact-index.ts';
import type { DigestFacts } from './ports.ts';
import { topicLabel } from './topics.ts';
import { DIGEST } from './wording.ts';

/** `since` included; `maxLines`: default as in a post. Example: previewSince(facts, { since: '2026-02-01', today: '2026-02-05', topics: [], language: 'en' }). */
export type PreviewRequest = { since: string; today: string; topics: readonly string[]; language: Language; maxLines?: number };

export function previewSince(facts: DigestFacts, request: PreviewRequest): DigestNews {
  const { since, today, topics, language } = request;
  return composeDigest({
    index: indexFacts(facts), novelty: { key: `since ${since}`, isNew: mark => mark.day >= since, late: () => [] }, span: { from: addDays(since, -1), to: today },
    topics, topicLabels: topics.map(topic => topicLabel(topic, facts)), language, title: DIGEST.since(since), notices: [],
    idFrom: `preview|${since}|${topics.join()}|${language}`, ...(request.maxLines === undefined ? {} : { maxLines: request.maxLines }),
  });
}
