// What a rendering is, and the two shapes discord.js wants it in. Every message leaves through here, so that none can ping.
import { MessageFlags, type APIActionRowComponent, type APIComponentInMessageActionRow, type APIEmbed, type APIMessageTopLevelComponent, type InteractionEditReplyOptions, type InteractionReplyOptions, type RawFile, type RESTPostAPIChannelMessageJSONBody } from 'discord.js';

export type Attached = { name: string; data: Uint8Array; description: string };
export type ControlRow = APIActionRowComponent<APIComponentInMessageActionRow>;
/** `flags` as Discord's number, without EPHEMERAL: who may see a message is decided where it is sent. */
export type Rendered = { content?: string; embeds?: APIEmbed[]; components: APIMessageTopLevelComponent[]; flags: number; files: Attached[] };

const NO_PINGS = { parse: [], repliedUser: false } as const;
const common = (rendered: Rendered) => ({
  ...(rendered.content === undefined ? {} : { content: rendered.content }),
  ...(rendered.embeds === undefined ? {} : { embeds: rendered.embeds }),
  components: rendered.components,
  files: rendered.files.map((file) => ({ attachment: Buffer.from(file.data), name: file.name, description: file.description })),
  allowedMentions: { ...NO_PINGS, parse: [] },
});

/** First answer or follow-up of an interaction. */
export const toReply = (rendered: Rendered, isPrivate: boolean): InteractionReplyOptions => ({ ...common(rendered), flags: rendered.flags | (isPrivate ? MessageFlags.Ephemeral : 0) });

/** Edit of a deferred answer; visibility was fixed by the defer. */
export const toEdit = (rendered: Rendered): InteractionEditReplyOptions => ({ ...common(rendered), flags: rendered.flags });

/** A message of our own in a channel; `nonce` is always enforced, so a repeated request posts nothing new. */
export function toMessage(rendered: Rendered, options: { nonce: string; replyTo?: string; silent?: boolean }): { body: RESTPostAPIChannelMessageJSONBody; files: RawFile[] } {
  const body: RESTPostAPIChannelMessageJSONBody = {
    ...(rendered.content === undefined ? {} : { content: rendered.content }),
    ...(rendered.embeds === undefined ? {} : { embeds: rendered.embeds }),
    components: rendered.components,
    flags: rendered.flags | (options.silent === true ? MessageFlags.SuppressNotifications : 0),
    allowed_mentions: { parse: [], replied_user: false },
    nonce: options.nonce, enforce_nonce: true,
    attachments: rendered.files.map((file, id) => ({ id, filename: file.name, description: file.description })),
    ...(options.replyTo === undefined ? {} : { message_reference: { message_id: options.replyTo, fail_if_not_exists: false } }),
  };
  return { body, files: rendered.files.map((file) => ({ name: file.name, data: Buffer.from(file.data) })) };
}
