// Every bound Discord sets or we set towards Discord, in one place: value, unit, source, day checked.
// Checked 2026-11-22 against discord-api-types as shipped with discord.js 14.28.1 and docs.discord.com/developers.
// Text lengths are counted in UTF-16 units, which is never less than the characters Discord counts.

/** Text over all Text Displays of one Components V2 message. docs.discord.com/developers/components/overview. Unit: characters. */
export const RICH_TEXT = 4_000;
/** Components of one Components V2 message, nested ones counted. Same source. */
export const RICH_COMPONENTS = 40;
/** `content` of an ordinary message. docs.discord.com/developers/resources/message. Unit: characters. */
export const CONTENT = 2_000;
/** Description of one embed and the text of all embeds of a message. Same source, "Embed Limits". Unit: characters. */
export const EMBED_DESCRIPTION = 4_096;
export const EMBED_TOTAL = 6_000;
/** Buttons of one action row. docs.discord.com/developers/components/reference#action-row. */
export const ROW_BUTTONS = 5;
/** Visible part of a button's label; longer ones are cut by the phone client, 80 is refused. components/reference#button. Unit: characters. */
export const BUTTON_LABEL = 38;
/** `custom_id` of any component or modal. components/reference#custom-id. Unit: characters. */
export const CUSTOM_ID = 100;
/** Options of a select; label, value, description of one; placeholder. components/reference#string-select. Unit of the texts: characters. */
export const SELECT_OPTIONS = 25;
export const SELECT_LABEL = 100;
export const SELECT_PLACEHOLDER = 150;
/** Title of a modal, label and placeholder of its text input, what a person may type into it. interactions/receiving-and-responding, components/reference#text-input. */
export const MODAL_TITLE = 45;
export const INPUT_LABEL = 45;
export const INPUT_PLACEHOLDER = 100;
export const INPUT_VALUE = 1_000;
/** Choices of one autocomplete answer; name and value of one. interactions/application-commands. */
export const CHOICES = 25;
export const CHOICE_TEXT = 100;
/** Name and description of a command or option. Same source. Unit: characters. */
export const COMMAND_NAME = 32;
export const COMMAND_DESCRIPTION = 100;
/** Longest text option we take; Discord allows 6,000. Unit: characters. */
export const QUESTION_OPTION = 2_000;
/** Alt text of an attachment. resources/message#attachment-object. Unit: characters. */
export const ALT_TEXT = 1_024;
/** Files of one message and bytes of one file for a server without boosts. resources/message, reference#uploading-files. */
export const FILES = 10;
export const FILE_BYTES = 10 * 1_024 * 1_024;
/** Name of a thread. resources/channel#start-thread-from-message. Unit: characters. */
export const THREAD_NAME = 100;
/** A thread without news leaves the channel list after so long; Discord takes 60, 1440, 4320, 10080. Same source. Unit: minutes. */
export const THREAD_ARCHIVE_MINUTES = 1_440;
/** Messages of one details thread. Ours. */
export const DETAILS = 10;
/** `nonce` of a message. resources/message#create-message. Unit: characters. */
export const NONCE = 25;

/** First answer to an interaction. interactions/receiving-and-responding. */
export const ACK_WITHIN_MS = 3_000;
/** We defer when the answer is not ready by then: enough for the usual answer, far from ACK_WITHIN_MS. Ours. */
export const DEFER_AFTER_MS = 150;
/** Answers worked out at the same time; the others wait, already deferred. Ours. */
export const AT_ONCE = 4;
/** Drawn charts kept for the next reader of the same answer; one is about 50 KB. Ours. */
export const PICTURES_KEPT = 64;
/** How long we remember that an interaction or message was answered; replays come within minutes. Ours. */
export const REMEMBER_MS = 24 * 60 * 60 * 1_000;
/** Wait for a rate limit up to this; a longer one goes back to the caller as "retry". Ours. */
export const WAIT_FOR_LIMIT_MS = 15_000;
/** Wait for missing guilds before we count as ready; interactions are held back so long, hence short. discord.js default: 15,000. */
export const WAIT_FOR_GUILDS_MS = 1_000;
/** Questions under way at once before a reader is asked to come back. Ours. */
export const IN_FLIGHT = 200;
/** How long a stop waits for answers under way. Ours. */
export const DRAIN_MS = 10_000;
/** A channel that refused us is left alone so long: Discord bans addresses after 10,000 refusals in 10 minutes. topics/rate-limits. */
export const LEAVE_ALONE_MS = 10 * 60 * 1_000;
/** How long a start waits to see how the first sign-in goes. Ours. */
export const FIRST_LOOK_MS = 4_000;
/** First and longest pause between attempts to sign in. Ours. */
export const RETRY_FIRST_MS = 1_000;
export const RETRY_LONGEST_MS = 60_000;
/** Messages read back when looking for an earlier post; Discord gives at most 100. resources/message#get-channel-messages. */
export const LOOK_BACK_MESSAGES = 50;

/** Width a phone shows in a code block without wrapping, measured on a 390 px screen. Unit: characters. Ours. */
export const PHONE_COLUMNS = 36;
/** Rows of a table before the rest moves to the next page. Ours. */
export const ROWS_A_PAGE = 12;
/** The list of sources becomes shorter in form, never in number, above this. Unit: characters. Ours. */
export const SOURCES_TEXT = 1_400;
/** Charts drawn into one answer. Ours. */
export const CHARTS = 3;
