// "Check this claim" on a message: a modal at once, then the verdict with its sources in it. Nothing of the message is kept.
import type { MessageShortcut } from '@slack/bolt';
import { placeOf, type Slack } from '../context.ts';
import { errorFields } from '../logger.ts';
import { plainText } from '../read/plain.ts';
import { noteView, wholeView } from '../render/views.ts';
import { FAILED, NO_TEXT } from '../wording.ts';

const TITLE = 'Check this claim';

/** Never rejects; the trigger opens a view only within three seconds, so the view comes before the work. */
export const checkClaim = async (slack: Slack, shortcut: MessageShortcut): Promise<void> => {
  const place = placeOf(shortcut);
  if (!(await slack.claims.first(`slack:${place.team ?? ''}:shortcut:${shortcut.trigger_id}`))) return;
  const workspace = await slack.workspaces.find(place).catch(() => undefined);
  if (workspace === undefined) return;
  const { views } = workspace.client;
  try {
    const opened = await views.open({ trigger_id: shortcut.trigger_id, view: noteView(TITLE, 'Checking against the sources …') });
    const view_id = opened.view?.id ?? '';
    const claim = plainText(shortcut.message.text ?? '');
    if (claim === '') { await views.update({ view_id, view: noteView(TITLE, NO_TEXT) }); return; }
    try {
      const answer = await slack.ports.core.ask({ text: claim, mode: 'claim' });
      slack.ports.meter.question('slack', answer.status, 0);
      await views.update({ view_id, view: wholeView(answer, TITLE, claim) });
    } catch (error) {
      slack.ports.log.error({ surface: 'slack', ...errorFields(error) }, 'a claim check failed');
      await views.update({ view_id, view: noteView(TITLE, FAILED) });
    }
  } catch (error) {
    slack.ports.log.error({ surface: 'slack', ...errorFields(error) }, 'a claim check could not be shown');
  }
};
