// What the digest desk replies, in English, in one place. The digest's own lines are in wording.ts.
import type { RunStatus } from '../contracts/store.ts';
import { dateWords, dayWords, listWords, planWords } from './wording.ts';

type Plan = Parameters<typeof planWords>[0];
const suggest = (names: readonly string[]): string => (names.length === 0 ? '' : ` Did you mean ${listWords(names, 'or')}?`);

export const COMMAND = {
  help: [
    'digest on 09:00 Europe/London weekdays topic:Uzbekistan',
    'digest on daily | weekdays | weekly monday … quiet:line (a line when nothing is new) or quiet:silent',
    'digest status · digest preview · digest now · digest pause · digest resume · digest off',
    'digest preview since 2026-02-01 · digest show 2026-02-05',
    'follow “who chairs FORGE?” · unfollow “who chairs FORGE?” · following',
  ],
  helpTitle: 'A digest posts what changed, in the channel’s morning:',
  unknown: (words: string, near: string | undefined) => `I do not know “digest ${words}”.${near === undefined ? '' : ` Did you mean “digest ${near}”?`}`,
  badTime: (word: string) => `“${word}” is no time of day. Write it like 09:00, 9am or 17:30.`,
  badZone: (word: string, names: readonly string[]) => `“${word}” is no time zone I know.${suggest(names)} Zones are written like Europe/London or Asia/Tashkent.`,
  badTopic: (word: string, names: readonly string[]) => `“${word}” is no topic in the sources.${suggest(names)} Topics are countries, agencies, initiatives, minerals, people and stages (stage:signed).`,
  badWord: (word: string, names: readonly string[]) => `I do not understand “${word}”.${suggest(names)}`,
  noZone: (time: string) => `Which time zone? For example: digest on ${time} Europe/London, or digest on ${time} Asia/Tashkent.`,
  notAllowed: 'Only people who manage this channel may change its digest. “digest status” and “digest preview” are for everyone.',
  followNotAllowed: 'Only people who manage this channel may let me post here. Write to me directly to follow a question for yourself.',
  storeAway: 'I cannot reach my storage at the moment. Nothing was changed; please try again in a minute.',
  on: (plan: Plan, topics: readonly string[], quiet: 'silent' | 'line') =>
    `The digest is on: ${planWords(plan)}, ${topics.length === 0 ? 'on everything' : `on ${listWords(topics)}`}; when nothing is new ${quiet === 'silent' ? 'nothing is posted' : 'one short line is posted'}.`,
  next: (day: string, time: string) => `The next one comes on ${dayWords(day)} at ${time}.`,
  setBy: (name: string, day: string) => `Set up by ${name} on ${dateWords(day)}. Change it with “digest on …”, stop it with “digest off”.`,
  none: 'There is no digest in this channel. For example: digest on 09:00 Europe/London weekdays',
  off: 'The digest is off. Nothing more will be posted here.',
  paused: (plan: Plan, reason: string) => `The digest (${planWords(plan)}) is paused: ${reason}. “digest resume” starts it again.`,
  pausedBy: (name: string) => `paused by ${name}`,
  posted: 'Posted.',
  postedNothing: 'Nothing is new since the last digest, so nothing was posted.',
  postBusy: 'A digest is being posted right now.',
  postLater: (reason: string) => `The platform asks to wait (${reason}); nothing was posted. Please try again later.`,
  postFailed: (reason: string) => `It could not be posted: ${reason}.`,
  postUnknown: (reason: string) => `It was sent, but no reply came (${reason}); please look whether it is there.`,
  cannotPost: 'I cannot post on this surface; “digest preview” shows the digest here.',
  run: (day: string, status: RunStatus, reason: string | null) => `${dayWords(day.slice(0, 10))}${day.length > 10 ? ` (asked for at ${day.slice(11)})` : ''}: ${STATUS[status]}${reason === null || reason === '' ? '' : ` (${reason})`}`,
  runs: 'Last digests',
  noRun: (day: string) => `No digest of ${dayWords(day)} is kept for this channel.`,
  followed: (question: string) => `I will post here once, when the answer to “${question}” changes. This is the answer now:`,
  notFollowable: (question: string) => `I cannot follow “${question}”: ask it as a question that has an answer or may get one.`,
  alreadyFollowed: (question: string) => `“${question}” is already followed here.`,
  tooMany: (limit: number) => `You follow ${limit} questions here, which is the most. “following” lists them.`,
  unfollowed: (question: string) => `“${question}” is no longer followed.`,
  notFollowed: (question: string) => `“${question}” is not followed here.`,
  following: 'You follow here',
  followingNone: 'You follow no question here. For example: follow “who chairs FORGE?”',
  problems: 'I changed nothing:',
};

const STATUS: Record<RunStatus, string> = {
  claimed: 'waiting to be posted', sending: 'being posted', sent: 'posted', unknown: 'not known whether it arrived', failed: 'could not be posted', skipped: 'not posted',
};
