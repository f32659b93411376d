// App Home: what Assay knows and as of when, the digests of this workspace, privacy and support. Useful to everyone, no setting hidden.
import type { types } from '@slack/bolt';
import type { AdapterPorts } from '../../../src/contracts/adapter.ts';
import type { Slack } from '../context.ts';
import type { Subscription } from '../../../src/contracts/store.ts';
import { VIEW_BLOCKS } from '../limits.ts';
import { errorFields } from '../logger.ts';
import { literal, link } from '../render/inert.ts';
import { followupBlock } from '../render/buttons.ts';
import { usageLines } from '../read/slash.ts';
import { dayText, PRIVACY } from '../wording.ts';
import type { Workspace } from '../workspaces.ts';

/** More digests than this are summed up in a line. */
const DIGESTS_SHOWN = 20;
const header = (text: string): types.HeaderBlock => ({ type: 'header', text: { type: 'plain_text', text, emoji: false } });
const lines = (texts: string[]): types.RichTextBlock => ({ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: texts.map((text) => ({ type: 'rich_text_section', elements: [{ type: 'text', text: literal(text) || ' ' }] })) }] });
const sentence = (text: string): types.SectionBlock => ({ type: 'section', text: { type: 'plain_text', text: literal(text), emoji: false } });
const links = (texts: string[]): types.ContextBlock => ({ type: 'context', elements: texts.map((text) => ({ type: 'mrkdwn', text, verbatim: true })) });

/** A channel is shown as Slack's own reference: we hold only its id. */
const digestLine = (one: Subscription): types.RichTextSection => ({
  type: 'rich_text_section',
  elements: [{ type: 'channel', channel_id: one.channel }, { type: 'text', text: literal(` ${one.cadence} at ${one.time} ${one.zone}, set up by ${one.ownerName}${one.state === 'paused' ? ` (paused${one.pausedBecause === null ? '' : `: ${one.pausedBecause}`})` : ''}`) }],
});

const digestBlocks = (mine: Subscription[]): types.KnownBlock[] => {
  if (mine.length === 0) return [sentence('No digest is set up. In a channel, write: /minerals digest on weekdays 09:00 Europe/Paris')];
  const shown: types.RichTextBlock = { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: mine.slice(0, DIGESTS_SHOWN).map(digestLine) }] };
  return mine.length > DIGESTS_SHOWN ? [shown, sentence(`and ${mine.length - DIGESTS_SHOWN} more`)] : [shown];
};

/** The whole view; pure. */
export const homeView = ({ core, clock, publicUrl }: Pick<AdapterPorts, 'core' | 'clock' | 'publicUrl'>, mine: Subscription[]): types.HomeView => {
  const coverage = core.coverage();
  const base = publicUrl?.replace(/\/$/, '') ?? null;
  const blocks: types.KnownBlock[] = [
    header('Assay'),
    sentence('Ask about the critical-minerals partnerships: who, when, how much, where. Every answer names its document and paragraph; where the sources say nothing, Assay says so. It is a machine and writes nothing of its own.'),
    lines([`As of ${dayText(clock.today(), 'en')}`, `${coverage.documents} documents and ${coverage.records} records, from ${dayText(coverage.oldestSource, 'en')} to ${dayText(coverage.newestSource, 'en')}`, `Corpus ${coverage.corpusVersion}, program ${coverage.codeVersion}`]),
    header('Try one of these'),
    ...followupBlock(core.suggestions()),
    header('Commands'),
    lines([...usageLines('/minerals'), ...usageLines('/financing')]),
    header('Digests of this workspace'),
    ...digestBlocks(mine),
    header('Privacy and support'),
    sentence(PRIVACY),
    ...(base === null ? [] : [links([link(`${base}/privacy`, 'Privacy'), link(`${base}/support`, 'Help and support'), link(`${base}/sources`, 'Sources')])]),
  ];
  return { type: 'home', blocks: blocks.slice(0, VIEW_BLOCKS) };
};

export const publishHome = async (slack: Slack, workspace: Workspace, user: string): Promise<void> => {
  const all = await slack.ports.store.subscriptions.list().catch((error: unknown) => {
    slack.ports.log.warn({ surface: 'slack', ...errorFields(error) }, 'the digests could not be read for App Home');
    return [];
  });
  await workspace.client.views.publish({ user_id: user, view: homeView(slack.ports, all.filter((one) => one.surface === 'slack' && one.workspace === workspace.team)) });
};
