// Uninstalled or tokens taken back: what we hold of the workspace goes. Bolt never does this by itself.
import { z } from 'zod';
import { placeOf, type Slack } from '../context.ts';
import { errorFields } from '../logger.ts';

const Revoked = z.looseObject({ tokens: z.looseObject({ bot: z.array(z.string()).nullish() }) });

/** Deletes the tokens and, because nobody can switch them off any more, the workspace's digests and follows. */
export const uninstalled = async (slack: Slack, body: unknown): Promise<void> => {
  const place = placeOf(body);
  await slack.workspaces.forget(place);
  const { subscriptions, follows } = slack.ports.store;
  for (const one of await subscriptions.list()) if (one.surface === 'slack' && one.workspace === place.team) await subscriptions.delete(one.id);
  for (const one of await follows.list()) if (one.surface === 'slack' && one.workspace === place.team) await follows.delete(one.id);
  slack.ports.log.info({ surface: 'slack' }, 'a workspace removed the app; its tokens and digests were deleted');
};

/** Only a bot token matters: we ask for no user tokens. */
export const revoked = async (slack: Slack, body: unknown, event: unknown): Promise<void> => {
  const parsed = Revoked.safeParse(event);
  if (!parsed.success || (parsed.data.tokens.bot ?? []).length === 0) return;
  await slack.workspaces.forget(placeOf(body));
  slack.ports.log.info({ surface: 'slack' }, 'a workspace took back the token; it was deleted');
};

/** Runs it and logs what fails: there is nobody to answer. */
export const quietly = async (slack: Slack, what: string, work: Promise<void>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    slack.ports.log.error({ surface: 'slack', ...errorFields(error) }, `${what} failed`);
  }
};
