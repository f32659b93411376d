// Help and support: how to ask, how to say that an answer is wrong, whom to write to. A report is kept beside those from Slack and Discord.
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { MAX_COMMENT_CHARACTERS } from '../limits.ts';
import { notice } from '../render/blocks.ts';
import { answerLink } from '../render/links.ts';
import type { Page } from '../render/layout.ts';

export type SupportView = {
  /** Who runs this installation, as an e-mail address or a web address. */
  contact: string | null;
  /** The kept answer that a reader calls wrong. */
  reported?: { id: string; question: string };
  /** Why a report was not taken, and what stands in its field again. */
  refused?: string; typed?: string;
  noted?: boolean;
};

export function supportPage(view: SupportView): Page {
  return {
    title: 'Help and support', section: '/support',
    main: html`<h1>Help and support</h1>
${view.noted === true ? html`<div role="status">${notice('Noted', 'Thank you. The report is kept for whoever looks after the sources.', 'info')}</div>` : nothing}
<section id="report"><h2>An answer is wrong</h2>${view.reported === undefined ? howToReport : reportForm(view.reported, view)}</section>
<section><h2>How to ask</h2><p><a href="/help">Help</a> shows what can be asked, with examples. Assay knows only its <a href="/sources">sources</a>: what they do not say, it refuses to answer and says so.</p></section>
<section><h2>Whom to write to</h2><p>${contactText(view.contact)}</p></section>
<section><h2>What is kept</h2><p><a href="/privacy">Privacy</a> says what is kept of a question or a report, and how to have it deleted.</p></section>`,
  };
}

const howToReport = html`<p>Follow <em>Report a mistake</em> under the answer. In Slack and Discord, press the button for a wrong answer. It helps to say which statement is wrong, and which paragraph of a source shows it.</p>`;

function reportForm({ id, question }: { id: string; question: string }, { refused, typed }: SupportView): Html {
  return html`<p>The answer to <a href="${answerLink(id)}">${question}</a></p>${refused === undefined ? nothing : html`<div role="alert">${notice('Not sent', refused)}</div>`}
<form method="post" action="/support" class="ask-form"><input type="hidden" name="answer" value="${id}">
<label for="comment">What is wrong, and which source shows it?</label>
<textarea id="comment" name="comment" rows="3" required maxlength="${MAX_COMMENT_CHARACTERS}">${typed ?? ''}</textarea>
<div class="ask-row"><button type="submit">Send</button></div></form>`;
}

/** A link where this installation names a contact. */
export function contactText(contact: string | null): Html {
  if (contact === null) return html`Whoever runs this installation. It names no contact here; the person who gave you its address knows.`;
  return contact.includes('://') ? html`<a href="${contact}" rel="noreferrer">${contact}</a>` : html`<a href="mailto:${contact}">${contact}</a>`;
}
