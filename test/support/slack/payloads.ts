// Payloads as Slack sends them (fields from @slack/types and docs.slack.dev/reference/events), with what a test wants different.
type Fields = Record<string, unknown>;
let serial = 0;
const next = (): number => (serial += 1);
/** A message timestamp no other payload has. */
export const ts = (): string => `1763790000.${String(next()).padStart(6, '0')}`;

export const eventBody = (event: Fields, change: Fields = {}): Fields => ({
  token: 'old', team_id: 'T1', api_app_id: 'A1', type: 'event_callback', event_id: `Ev${next()}`, event_time: 1_763_790_000,
  authorizations: [{ enterprise_id: null, team_id: 'T1', user_id: 'UBOT', is_bot: true, is_enterprise_install: false }], is_ext_shared_channel: false, event, ...change,
});
export const mention = (text: string, change: Fields = {}, envelope: Fields = {}): Fields => eventBody({ type: 'app_mention', user: 'U1', text: `<@UBOT> ${text}`, ts: ts(), channel: 'C1', event_ts: ts(), team: 'T1', ...change }, envelope);
export const directMessage = (text: string, change: Fields = {}, envelope: Fields = {}): Fields => eventBody({ type: 'message', channel_type: 'im', user: 'U1', text, ts: ts(), channel: 'D1', event_ts: ts(), team: 'T1', ...change }, envelope);
export const command = (name: string, text: string, responseUrl: string, change: Fields = {}): Fields => ({
  token: 'old', team_id: 'T1', team_domain: 'test', channel_id: 'C1', channel_name: 'general', user_id: 'U1', user_name: 'ada', command: name, text, api_app_id: 'A1', is_enterprise_install: 'false', response_url: responseUrl, trigger_id: `tr${next()}.1`, ...change,
});
export const press = (actionId: string, value: string | undefined, responseUrl: string | undefined, change: Fields = {}): Fields => ({
  type: 'block_actions', user: { id: 'U1', name: 'ada', team_id: 'T1' }, api_app_id: 'A1', team: { id: 'T1', domain: 'test' }, enterprise: null, is_enterprise_install: false, trigger_id: `tr${next()}.1`,
  channel: { id: 'C1', name: 'general' }, container: { type: 'message', message_ts: '1763790000.000001', channel_id: 'C1', is_ephemeral: false }, message: { ts: '1763790000.000001' },
  ...(responseUrl === undefined ? {} : { response_url: responseUrl }), actions: [{ type: 'button', action_id: actionId, block_id: 'b', ...(value === undefined ? {} : { value }), action_ts: ts() }], ...change,
});
export const messageAction = (text: string, change: Fields = {}): Fields => ({
  type: 'message_action', callback_id: 'check_claim', trigger_id: `tr${next()}.1`, team: { id: 'T1', domain: 'test' }, user: { id: 'U1', name: 'ada' }, channel: { id: 'C1', name: 'general' }, message: { type: 'message', text, ts: ts(), user: 'U2' }, message_ts: ts(), response_url: 'http://127.0.0.1:9/none', is_enterprise_install: false, enterprise: null, ...change,
});
export const submission = (callbackId: string, values: Fields, metadata: string): Fields => ({
  type: 'view_submission', team: { id: 'T1', domain: 'test' }, user: { id: 'U1', name: 'ada' }, api_app_id: 'A1', trigger_id: `tr${next()}.1`, is_enterprise_install: false, enterprise: null, response_urls: [],
  view: { id: `V${next()}`, team_id: 'T1', type: 'modal', callback_id: callbackId, private_metadata: metadata, state: { values }, hash: 'h', blocks: [], title: { type: 'plain_text', text: 't' } },
});
export const suggestion = (actionId: string, value: string): Fields => ({ type: 'block_suggestion', action_id: actionId, block_id: 'agency', value, team: { id: 'T1', domain: 'test' }, user: { id: 'U1', name: 'ada', team_id: 'T1' }, api_app_id: 'A1', view: { id: 'V1', type: 'modal' }, is_enterprise_install: false, enterprise: null });

/** An interaction as HTTP carries it. */
export const form = (payload: Fields): string => new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
/** A slash command as HTTP carries it. */
export const commandForm = (payload: Fields): string => new URLSearchParams(Object.entries(payload).map(([key, value]) => [key, String(value)])).toString();
export const FORM = 'application/x-www-form-urlencoded';
