// A whole Answer as an article: blocks, caveats, sources, what it rests on, files, follow-ups.
// The same markup serves the first page and what the script adds later, so there is one renderer.
import type { Drawing } from '../../../src/contracts/adapter.ts';
import type { Answer } from '../../../src/model/answer.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { blocks, notice } from './blocks.ts';
import { label, sourceList } from './cites.ts';
import type { Level } from './cites.ts';
import { answerLink, askLink, reportLink } from './links.ts';
import type { Names } from './names.ts';
import { recordList } from './names.ts';
import { count, dateText } from './words.ts';

const STATUS: Readonly<Record<Answer['status'], string>> = { answered: 'Answered', partial: 'Partly answered', abstained: 'Not in the sources', clarify: 'A question back', chat: 'Assay' };

/** What an answer is drawn with; `level` is that of the headings inside it (2 unless the question is itself a second-level heading). */
export type Tools = { drawing: Drawing; names: Names; level?: Level };

/** Blocks, caveats and sources: what every page shows of an answer. */
export function answerBody(answer: Answer, { drawing, names, level = 2 }: Tools): Html {
  return html`<div class="answer" lang="${answer.language}">${blocks(answer, drawing)}${answer.caveats.map((caveat) => notice('Note', caveat))}</div>${sourceList(answer.citations, level)}${answer.records.length === 0 ? nothing : recordList(`Rests on ${count(answer.records.length, 'record')}`, answer.records, names)}`;
}

/** One question with its answer in the conversation. */
export function turn(question: string, answer: Answer, tools: Tools, conversation: string): Html {
  return html`<article class="turn beside" data-status="${answer.status}">
<h2 class="asked" tabindex="-1">${question}</h2>
<p class="meta"><span class="status">${STATUS[answer.status]}</span> · as of <time datetime="${answer.asOf}">${dateText(answer.asOf)}</time></p>
${answerBody(answer, { ...tools, level: 3 })}${answer.status === 'chat' ? nothing : files(answer.id)}${followups(answer.followups, 'Ask next', conversation, 3)}</article>`;
}

export function files(id: string): Html {
  return html`<p class="files" data-copy><a href="${answerLink(id)}">Permanent link</a> <a href="${answerLink(id, '.csv')}" download>CSV</a> <a href="${answerLink(id, '.json')}" download>JSON</a> <a href="${reportLink(id)}">Report a mistake</a></p>`;
}

export function followups(questions: readonly string[], heading = 'Ask next', conversation?: string, level: Level = 2): Html {
  if (questions.length === 0) return nothing;
  return html`<nav class="followups" aria-label="${heading}">${label(heading, level)}<ul>${questions.map((question) => html`<li><a class="ask" href="${askLink(question, conversation)}">${question}</a></li>`)}</ul></nav>`;
}
