// What each button does: follow-up, Show sources, More, Post to channel, Chart, CSV, Filter, feedback. Each is acknowledged before it comes here.
import { commandKey, threadKey, userKey, type Slack } from '../context.ts';
import { chartOf } from '../files.ts';
import { BUTTON_URL, MODAL_TITLE, TEXT_OBJECT } from '../limits.ts';
import { shorten } from '../../../src/lib/text/cut.ts';
import { literal } from '../render/inert.ts';
import { readFeedback } from '../render/buttons.ts';
import { chartLines } from '../render/body.ts';
import { renderAnswer, renderNote, type Rendered } from '../render/message.ts';
import { sourcesView } from '../render/sources.ts';
import { filterView, wholeView, wrongView } from '../render/views.ts';
import { FAILED, wordsFor } from '../wording.ts';
import { openView, recalled, show, tell, type Press } from './press.ts';

/** A follow-up is a new question in the same conversation; in a thread everyone sees what was asked. */
export const followUp = async (slack: Slack, press: Press): Promise<void> => {
  const question = press.value ?? '';
  if (question === '') return;
  const inThread = press.channel !== null && press.thread !== null && !press.ephemeral && !press.inModal && !press.inHome;
  const conversation = press.channel === null ? undefined : inThread ? threadKey(press.team, press.channel, press.thread ?? '') : commandKey(press.team, press.channel, press.user);
  const answer = await slack.ports.core.ask({ text: question, ...(conversation === undefined ? {} : { conversation }) });
  slack.ports.meter.question('slack', answer.status, 0);
  const rendered = renderAnswer(answer, { recipe: { k: 'ask', i: answer.id, q: question, d: answer.asOf }, feedback: true, post: press.ephemeral, lead: question });
  if (!inThread || press.channel === null) { await show(slack, press, rendered, wholeView(answer, 'Assay', question)); return; }
  const sent = await slack.sender.post({ workspace: press.workspace, channel: press.channel, thread: press.thread ?? '' }, rendered);
  if (sent.kind !== 'done' && press.respond !== undefined) await slack.sender.reply(press.respond, rendered);
};

export const showSources = async (slack: Slack, press: Press): Promise<void> => {
  const made = await recalled(slack, press);
  if (made !== undefined && !(await openView(slack, press, sourcesView(made.answer.citations, made.answer.language)))) await tell(slack, press, FAILED);
};

export const showMore = async (slack: Slack, press: Press): Promise<void> => {
  const made = await recalled(slack, press);
  if (made !== undefined && !(await openView(slack, press, wholeView(made.answer, shorten(wordsFor(made.answer.language).whole, MODAL_TITLE))))) await tell(slack, press, FAILED);
};

/** Through the response_url: it may write where the app is no member, so no wider scope is needed. */
export const postToChannel = async (slack: Slack, press: Press): Promise<void> => {
  const made = await recalled(slack, press);
  if (made === undefined || press.respond === undefined) return;
  if (!(await slack.sender.reply(press.respond, renderAnswer(made.answer, { recipe: made.recipe, feedback: true }), { public: true }))) await tell(slack, press, FAILED);
};

const textChart = (lines: string[], title: string): Rendered => {
  const note = renderNote(title);
  const text = lines.join('\n').slice(0, TEXT_OBJECT);
  const blocks: Rendered['blocks'] = [...note.blocks, { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: text === '' ? ' ' : text }] }] }];
  return { text: note.text, blocks, plain: blocks };
};

/** PNG with alt text where a picture can be shown; else bars in text, never nothing. */
export const showChart = async (slack: Slack, press: Press): Promise<void> => {
  const made = await recalled(slack, press);
  if (made === undefined || press.respond === undefined) return;
  const chart = chartOf(made.answer);
  if (chart === undefined) { await tell(slack, press, 'There is nothing to draw in this answer.'); return; }
  const bars = textChart(chartLines(chart), chart.title);
  const image = await slack.files.chart(press.workspace, made.answer, made.recipe);
  const rendered: Rendered = image === null ? bars : { text: renderNote(chart.alt).text, blocks: [image], plain: bars.blocks };
  await slack.sender.reply(press.respond, rendered);
};

/** A link where we have an address; else the file in the person's direct messages; else the text itself. */
export const sendCsv = async (slack: Slack, press: Press): Promise<void> => {
  const made = await recalled(slack, press);
  if (made === undefined || press.respond === undefined) return;
  const address = slack.files.csvAddress(made.recipe);
  if (address !== null && address.length <= BUTTON_URL) {
    const note = renderNote('The table as CSV:');
    const blocks: Rendered['blocks'] = [...note.blocks, { type: 'actions', elements: [{ type: 'button', action_id: 'csv_link', text: { type: 'plain_text', text: 'Download CSV' }, url: address }] }];
    await slack.sender.reply(press.respond, { text: note.text, blocks, plain: note.blocks });
    return;
  }
  const csv = slack.ports.drawing.csv(made.answer);
  const opened = await slack.sender.post({ workspace: press.workspace, channel: press.user }, renderNote('Here is the table you asked for as CSV.'));
  if (opened.kind === 'done' && (await slack.files.uploadCsv(press.workspace, opened.value.channel, opened.value.ts, 'assay.csv', csv))) { await tell(slack, press, 'The CSV is in your direct messages with me.'); return; }
  await slack.sender.reply(press.respond, textChart(csv.split('\n').map(literal), 'CSV (copy the lines below; this workspace does not let me upload files):'));
};

export const openFilter = async (slack: Slack, press: Press): Promise<void> => {
  const made = await recalled(slack, press);
  if (made !== undefined && made.recipe.k === 'financing' && !(await openView(slack, press, filterView(made.recipe)))) await tell(slack, press, FAILED);
};

/** The last press counts: Slack's buttons are a toggle and do not tell when one is undone. */
export const giveFeedback = async (slack: Slack, press: Press): Promise<void> => {
  const given = readFeedback(press.value);
  if (given === undefined) return;
  await slack.ports.store.feedback.put({ answer: given.answer, surface: 'slack', user: userKey(press.team, press.user), verdict: given.verdict, at: slack.ports.clock.now().getTime() });
  slack.ports.meter.count('feedback', { surface: 'slack', verdict: given.verdict });
  if (given.verdict === 'down') await openView(slack, press, wrongView(given.answer));
};
