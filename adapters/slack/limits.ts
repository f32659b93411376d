// Every bound Slack sets, in one place: value, unit, source, day checked. Nothing else in this adapter may write such a number.
// Checked 2026-11-22 against @slack/types 3 as shipped with @slack/bolt 5.1.0 and docs.slack.dev.

/** Blocks in one message. Source: docs.slack.dev/reference/block-kit/blocks. */
export const MESSAGE_BLOCKS = 50;
/** Blocks in a modal or an App Home view. Same source. */
export const VIEW_BLOCKS = 100;
/** Characters of `section.text` and of any text object. docs.slack.dev/reference/block-kit/blocks/section-block. */
export const TEXT_OBJECT = 3_000;
/** Elements of a context block. docs.slack.dev/reference/block-kit/blocks/context-block. */
export const CONTEXT_ELEMENTS = 10;
/** Elements of an actions block. docs.slack.dev/reference/block-kit/blocks/actions-block. */
export const ACTIONS = 25;
/** Characters of an image's address, alt text and title. docs.slack.dev/reference/block-kit/blocks/image-block. */
export const IMAGE_URL = 3_000;
export const ALT_TEXT = 2_000;
export const IMAGE_TITLE = 2_000;
/** Characters of a button's label, its value, its link and its accessibility label. docs.slack.dev/reference/block-kit/block-elements/button-element. */
export const BUTTON_LABEL = 75;
export const BUTTON_VALUE = 2_000;
export const BUTTON_URL = 3_000;
/** Characters of an option's text and value, options in one answer to a select. docs.slack.dev/reference/block-kit/composition-objects/option-object. */
export const OPTION_TEXT = 75;
export const OPTION_VALUE = 150;
export const OPTIONS = 100;
/** Table: rows with the head, cells in a row, characters over all cells of a message. A message takes one. docs.slack.dev/reference/block-kit/blocks/table-block. */
export const TABLE_ROWS = 100;
export const TABLE_COLUMNS = 20;
export const TABLE_CHARACTERS = 10_000;
/** Characters over all blocks above which Slack has refused messages that keep every single bound. github.com/slackapi/bolt-js issue 2509 (about 13,000). */
export const BLOCKS_CHARACTERS = 12_000;
/** Top-level `text`: best length and the length at which Slack cuts. docs.slack.dev/reference/methods/chat.postMessage. Unit: characters. */
export const FALLBACK_TEXT = 4_000;
export const FALLBACK_TEXT_CUT = 40_000;
/** Modal: title, submit and close labels, private_metadata. docs.slack.dev/reference/views/modal-views. Unit: characters. */
export const MODAL_TITLE = 24;
export const PRIVATE_METADATA = 3_000;
/** Characters a person may write in a plain_text_input. docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element. */
export const INPUT_TEXT = 3_000;
/** Suggested prompts of the agent tab. docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts. */
export const PROMPTS = 4;
/** Title of an agent session. docs.slack.dev/reference/methods/agents.sessions.setStatus. Unit: characters. */
export const SESSION_TITLE = 200;
/** Manifest: app name, short description, agent description, command with slash, shortcut name. @slack/web-api manifest types. Unit: characters. */
export const APP_NAME = 35;
export const APP_DESCRIPTION = 140;
export const AGENT_DESCRIPTION = 300;
export const COMMAND_NAME = 32;
export const SHORTCUT_NAME = 24;
export const COMMANDS_MAX = 50;
export const SHORTCUTS_MAX = 10;

/** How far a request's timestamp may lie from now, both ways. docs.slack.dev/authentication/verifying-requests-from-slack (past); the future bound is ours: Bolt has none. */
export const SIGNATURE_WINDOW_SECONDS = 5 * 60;
/** Ours: no payload of Slack's comes near it; Bolt alone would take 4 MiB. */
export const BODY_BYTES = 1_024 * 1_024;
/** Slack repeats a delivery at once, after 1 and 5 minutes, and with "delayed events" hourly for a day; kept a little longer. docs.slack.dev/apis/events-api. */
export const DELIVERY_MEMORY_MS = 25 * 60 * 60 * 1_000;
