// English words for Discord.
import type { Texts } from './texts.ts';

export const english: Texts = {
  asOf: (day) => `As of ${day}`, sources: 'Sources', paragraph: (n) => `paragraph ${n}`, restated: 'our restatement', verbatim: 'quoted word for word', inferredDate: 'date inferred',
  more: 'More', chart: 'Chart', csv: 'CSV', share: 'Share', wrong: 'Wrong?', askNext: 'Ask next …',
  commands: 'Commands', details: 'Details', continues: 'Continues under “More”.', page: (n, of) => `Part ${n} of ${of}`,
  failed: 'Something failed on our side and has been noted. Try again in a minute; `/help` shows what I can answer.',
  busy: 'Many questions are under way right now. Ask again in a minute.',
  gone: 'This answer is no longer kept. Ask the question again.', stale: 'The sources or the program have changed since this answer was given.',
  shared: 'Shared in this channel.', alreadyShared: 'This answer has already been shared here.', nothingToShow: 'There is nothing of that kind in this answer.',
  thanks: 'Thank you. Your note is kept with the answer and will be read by a curator.', wrongTitle: 'What is wrong?', wrongLabel: 'What is wrong, and what does a source say?', wrongHint: 'For example: paragraph 9 says August, not September',
  noText: 'That message holds no text I could check.', noFiles: 'I may not attach files here (permission “Attach Files”). The same question in a direct message brings the chart and the CSV.',
  unknown: 'I do not know this button or command any more. Ask again, or see `/help`.',
  readMention: 'I can read a message only when it mentions me myself, not my role. Write it again with my name, or use `/ask`.',
  addMeFirst: 'Digests and follows are posted by me, so I have to be a member of this server. Ask an admin to add me, or use the command in a direct message.',
  cannotPost: (channel) => `You asked me something in ${channel}, but I may not answer there. An admin can give me “View Channel”, “Send Messages” and, in threads, “Send Messages in Threads”. Until then \`/ask\` works, and so does this conversation.`,
  privacy: (url) => [
    '**What Assay keeps**',
    'Questions are answered in memory. The last turns of a conversation are kept for a limited time so that follow-ups work; no message of other people is read or kept.',
    'For a button or a link to work later, the text of a question and its answer are kept without your name. A question the sources cannot answer is noted without names.',
    'If you send a note under “Wrong?”, your Discord user id is kept with it. A digest keeps the channel and the id of the person who set it up.',
    'Nothing is sold, passed on or used to train a model. No privileged intent is used: I see messages only when you mention me, write to me directly or use a command.',
    `To have your data deleted, ask the people who run this bot${url === null ? '.' : `, see ${url}`}`,
  ].join('\n'),
  dates: 'en-GB',
};
