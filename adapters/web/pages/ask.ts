// The first page: ask, read the answer, ask on. A plain form; the script only spares the reload.
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import type { Page } from '../render/layout.ts';
import { followups } from '../render/answer.ts';
import { notice } from '../render/blocks.ts';
import { MAX_QUESTION_CHARACTERS } from '../../../src/model/question.ts';

export type AskView = {
  /** Finished turn, if a question was asked. */
  turn?: Html;
  /** Why a question was not taken. */
  refused?: string;
  /** What stands in the field again after a refusal. */
  typed?: string;
  today?: string; language?: string; mode?: string;
  conversation: string;
  suggestions: readonly string[];
};

const LANGUAGES: readonly (readonly [string, string])[] = [['', 'as the question'], ['en', 'English'], ['ru', 'Русский'], ['uz', 'Oʻzbekcha'], ['uz-Cyrl', 'Ўзбекча']];

export function askPage(view: AskView): Page {
  const asked = view.turn !== undefined;
  return {
    title: asked ? 'Answer' : 'Ask', section: '/',
    main: html`${asked ? html`<h1 class="small">Ask</h1>` : html`<h1>Ask about the critical-minerals partnerships</h1>
<p class="lede">Who signed, who chairs, how much and of what kind. Every answer shows the paragraph it rests on.</p>`}
<div id="turns">${view.turn ?? nothing}</div>
${view.refused === undefined ? nothing : html`<div role="alert">${notice('Not asked', view.refused)}</div>`}
${form(view, asked)}
<p id="said" role="status" class="quiet"></p>
${asked ? nothing : followups(view.suggestions, 'For example')}`,
  };
}

function form(view: AskView, asked: boolean): Html {
  return html`<form id="ask" method="post" action="/" class="ask-form">
<label for="question">${asked ? 'Ask on' : 'Your question'}</label>
<textarea id="question" name="question" rows="2" maxlength="${MAX_QUESTION_CHARACTERS}" required autocomplete="off" enterkeyhint="send">${view.typed ?? ''}</textarea>
<input type="hidden" name="conversation" value="${view.conversation}">
<div class="ask-row"><button type="submit">Ask</button>
<details><summary>Options</summary><div class="fields">
<p><label for="today">As of the day</label><input id="today" name="today" type="date" value="${view.today ?? ''}"></p>
<p><label for="language">Answer in</label><select id="language" name="language">${LANGUAGES.map(([code, name]) => html`<option value="${code}"${code === (view.language ?? '') ? html` selected` : nothing}>${name}</option>`)}</select></p>
<p><label for="mode">Take it as</label><select id="mode" name="mode"><option value="">a question</option><option value="claim"${view.mode === 'claim' ? html` selected` : nothing}>a claim to check</option></select></p>
</div></details></div></form>`;
}
