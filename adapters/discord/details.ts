// The thread under a digest: the parts that did not fit the message, and what every cited paragraph says. The channel keeps one message a
// digest; who wants to know more reads below it. Comes after the post and never decides about it: a server may forbid threads, and the
// buttons of the post bring the same. Not for: the post itself (deliver.ts).
import { ChannelType, Routes, type REST } from 'discord.js';
import { z } from 'zod';
import type { Log, Post } from '../../src/contracts/adapter.ts';
import { DETAILS, THREAD_ARCHIVE_MINUTES, THREAD_NAME } from './limits.ts';
import { excerptPages, renderExcerpts } from './render/excerpts.ts';
import { NO_FILES } from './render/files.ts';
import type { Rendered } from './render/payload.ts';
import { renderRich, richPages } from './render/rich.ts';
import { dayText } from './render/sources.ts';
import { textsOf } from './texts/texts.ts';
import { post } from './transport/post.ts';
import { refusalOf } from './transport/rest-errors.ts';
import { simple } from './transport/send.ts';

/** Where a message can have a thread; a thread, a direct message and a voice channel's text cannot. */
const WITH_THREADS: readonly number[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];
const Thread = z.looseObject({ id: z.string() });

/** Digests only: an answer somebody follows is short and says all it has to. */
export const wantsDetails = ({ answer }: Post, channelType: number): boolean => answer.intent === 'digest' && answer.citations.length > 0 && WITH_THREADS.includes(channelType);

function messages({ answer }: Post): Rendered[] {
  const common = { isPrivate: false, files: NO_FILES, controls: false };
  const parts = Array.from({ length: richPages(answer, common) }, (_, page) => renderRich(answer, { ...common, page })).slice(1);
  const excerpts = Array.from({ length: excerptPages(answer) }, (_, page) => renderExcerpts(answer, page, { controls: false }));
  return [...parts, ...excerpts].slice(0, DETAILS);
}

/** Discord makes one thread a message, so who makes it posts in it, once. Never throws. */
export async function postDetails(rest: REST, item: Post, message: string, options: { log: Log; nonceOf: (key: string) => string }): Promise<void> {
  const { answer, channel, key } = item;
  const texts = textsOf(answer.language);
  try {
    const body = { name: `${texts.details} · ${dayText(answer.asOf, texts)}`.slice(0, THREAD_NAME), auto_archive_duration: THREAD_ARCHIVE_MINUTES };
    const thread = Thread.parse(await rest.post(Routes.threads(channel, message), { body }));
    for (const [n, rendered] of messages(item).entries()) {
      const sent = await post(rest, simple(rendered), { channel: thread.id, nonce: options.nonceOf(`${key}/${n}`), silent: true });
      if (!sent.ok) { options.log.info({ channel, reason: sent.refused.reason }, 'discord: details of a digest end early'); return; }
    }
  } catch (error) {
    options.log.info({ channel, reason: refusalOf(error).reason }, 'discord: a digest goes without its thread of details');
  }
}
