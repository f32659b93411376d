// Every bound of the web adapter, with its unit and where it comes from. Chosen by us unless a source is named; reviewed 2026-11-22.

/** Bytes of a request body: 8,000 characters of four UTF-8 bytes each, percent-encoded, and room for the other fields. */
export const MAX_BODY_BYTES = 128 * 1_024;
/** Characters of a conversation id a client may choose. */
export const MAX_CONVERSATION_CHARACTERS = 128;
/** Characters of a report on a wrong answer; what the store keeps of one. */
export const MAX_COMMENT_CHARACTERS = 2_000;
/** Characters of one filter value, or of a filter in plain words. */
export const MAX_FILTER_CHARACTERS = 300;
/** Records one bar or link may select at once; the address stays under 8 KiB, the usual limit of proxies. */
export const MAX_SELECTED_RECORDS = 120;

// Slow clients. Node's own defaults are 60 s for headers, 300 s for a request, no bound on connections (measured, Node 26).
export const HEADERS_TIMEOUT_MS = 10_000;
export const REQUEST_TIMEOUT_MS = 15_000;
/** Silence on a socket, reading or writing, after which it is closed. */
export const SOCKET_TIMEOUT_MS = 30_000;
export const KEEP_ALIVE_MS = 5_000;
/** How often Node looks for connections over their time; its default of 30 s would make the limits above meaningless. */
export const CONNECTIONS_CHECK_MS = 2_000;
/** Open sockets. A newcomer beyond this pushes out the longest idle or unfinished one, so slow clients cannot lock others out. */
export const MAX_CONNECTIONS = 1_000;
/** Requests after which a connection is closed and opened anew, so no client keeps one for ever. */
export const MAX_REQUESTS_PER_SOCKET = 100_000;

/** Questions worked on at the same time; the next one is told to come back. */
export const MAX_QUESTIONS_IN_FLIGHT = 256;
/** Seconds a refused client is asked to wait when nothing better is known. */
export const RETRY_AFTER_SECONDS = 1;
/** Clients on the machine itself (its owner, scripts, tests) get this many times the allowance of others. */
export const LOOPBACK_FACTOR = 50;
/** Clients whose allowance is remembered; the least recently seen is forgotten first. */
export const MAX_CLIENTS = 10_000;

/** How long stop() waits for what has begun before sockets are closed. */
export const STOP_GRACE_MS = 10_000;
/** Answers smaller than this are not worth compressing. */
export const MIN_COMPRESSED_BYTES = 1_024;
/** Choices offered in one filter of a page. */
export const MAX_CHOICES = 250;
