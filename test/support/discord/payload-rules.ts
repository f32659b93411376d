// Discord's rules for a message as the fake enforces them, written from the vendor's documentation and not from the adapter's limits.
// docs.discord.com/developers/resources/message and components/reference, read 2026-11-22.
import { z } from 'zod';

const COMPONENTS_V2 = 1 << 15;
/** Discord counts code points. */
const points = (text: string): number => Array.from(text).length;
const len = (max: number, min = 0) => z.string().min(min).refine((text) => points(text) <= max, `longer than ${max}`);

const Button = z.strictObject({ type: z.literal(2), style: z.int().min(1).max(6), label: len(80, 1).optional(), custom_id: len(100, 1).optional(), url: len(512).optional(), disabled: z.boolean().optional(), emoji: z.unknown().optional() })
  .refine((b) => (b.style === 5) === (b.url !== undefined) && (b.custom_id === undefined) === (b.url !== undefined), 'button needs exactly one of custom_id and url');
const Select = z.strictObject({
  type: z.literal(3), custom_id: len(100, 1), placeholder: len(150).optional(), min_values: z.int().optional(), max_values: z.int().optional(), disabled: z.boolean().optional(),
  options: z.array(z.strictObject({ label: len(100, 1), value: len(100, 1), description: len(100).optional(), emoji: z.unknown().optional(), default: z.boolean().optional() })).min(1).max(25)
    .refine((options) => new Set(options.map((o) => o.value)).size === options.length, 'option values repeat'),
});
const Row = z.strictObject({ type: z.literal(1), components: z.union([z.array(Button).min(1).max(5), z.array(Select).length(1)]) });
const Attachment = z.string().regex(/^attachment:\/\/[\w.-]+$/);
const TextDisplay = z.strictObject({ type: z.literal(10), content: len(4_000, 1) });
const Gallery = z.strictObject({ type: z.literal(12), items: z.array(z.strictObject({ media: z.strictObject({ url: Attachment }), description: len(1_024).nullish(), spoiler: z.boolean().optional() })).min(1).max(10) });
const File = z.strictObject({ type: z.literal(13), file: z.strictObject({ url: Attachment }), spoiler: z.boolean().optional() });
const Separator = z.strictObject({ type: z.literal(14), divider: z.boolean().optional(), spacing: z.int().min(1).max(2).optional() });
const Inside = z.union([Row, TextDisplay, Gallery, File, Separator]);
const Container = z.strictObject({ type: z.literal(17), accent_color: z.int().min(0).max(0xffffff).nullish(), spoiler: z.boolean().optional(), components: z.array(Inside).min(1) });
const TopLevel = z.union([Row, TextDisplay, Gallery, File, Separator, Container]);
type Component = z.infer<typeof TopLevel>;
const Embed = z.strictObject({ title: len(256).optional(), description: len(4_096).optional(), footer: z.strictObject({ text: len(2_048) }).optional(), color: z.int().optional(), image: z.strictObject({ url: Attachment }).optional(), fields: z.array(z.strictObject({ name: len(256, 1), value: len(1_024, 1), inline: z.boolean().optional() })).max(25).optional() });

const MessageBody = z.looseObject({
  content: len(2_000).optional(), embeds: z.array(Embed).max(10).optional(), components: z.array(z.unknown()).optional(), flags: z.int().optional(),
  nonce: z.union([len(25), z.int()]).optional(), enforce_nonce: z.boolean().optional(), tts: z.boolean().optional(),
  allowed_mentions: z.looseObject({ parse: z.array(z.string()) }).optional(),
  attachments: z.array(z.looseObject({ id: z.union([z.string(), z.number()]), description: len(1_024).nullish() })).max(10).optional(),
  message_reference: z.looseObject({ message_id: z.string() }).optional(),
});

const inner = (component: Component): readonly Component[] => (component.type === 17 ? component.components : []);
const flat = (components: readonly Component[]): Component[] => components.flatMap((c) => [c, ...flat(inner(c))]);
const counted = (components: readonly Component[]): number => flat(components).reduce((sum, c) => sum + 1 + (c.type === 1 ? c.components.length : 0), 0);
const customIds = (components: readonly Component[]): string[] => flat(components).flatMap((c) => (c.type === 1 ? c.components.flatMap((item) => item.custom_id ?? []) : []));
const attachments = (components: readonly Component[]): string[] => flat(components).flatMap((c) => (c.type === 12 ? c.items.map((item) => item.media.url) : c.type === 13 ? [c.file.url] : []));

function componentProblems(components: readonly Component[], v2: boolean): string[] {
  const ids = customIds(components);
  const text = flat(components).reduce((sum, c) => sum + (c.type === 10 ? points(c.content) : 0), 0);
  return [
    ...(v2 || components.every((c) => c.type === 1) ? [] : ['components need IS_COMPONENTS_V2']),
    ...(v2 || components.length <= 5 ? [] : ['more than 5 rows']),
    ...(counted(components) <= 40 ? [] : ['more than 40 components']),
    ...(text <= 4_000 ? [] : [`text of all components is ${text} > 4000`]),
    ...(new Set(ids).size === ids.length ? [] : ['custom_id repeats']),
  ];
}

/** Everything Discord would refuse with 50035; empty when the message is fine. `files` are the names of the uploaded ones. */
export function messageProblems(raw: unknown, files: readonly string[], edit = false): string[] {
  const body = MessageBody.safeParse(raw);
  if (!body.success) return body.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const { content, embeds, flags = 0 } = body.data;
  const v2 = (flags & COMPONENTS_V2) !== 0;
  const components = z.array(TopLevel).safeParse(body.data.components ?? []);
  if (!components.success) return components.error.issues.map((issue) => `components.${issue.path.join('.')}: ${issue.message} ${JSON.stringify(issue).slice(0, 300)}`);
  const embedText = (embeds ?? []).reduce((sum, e) => sum + [e.title, e.description, e.footer?.text, ...(e.fields ?? []).flatMap((f) => [f.name, f.value])].join('').length, 0);
  const used = [...attachments(components.data), ...(embeds ?? []).flatMap((e) => e.image?.url ?? [])].map((url) => url.slice('attachment://'.length));
  return [
    ...componentProblems(components.data, v2),
    ...(v2 && (content !== undefined && content !== '') ? ['content is forbidden with IS_COMPONENTS_V2'] : []),
    ...(v2 && (embeds ?? []).length > 0 ? ['embeds are forbidden with IS_COMPONENTS_V2'] : []),
    ...(embedText <= 6_000 ? [] : ['embeds over 6000']),
    ...(used.every((name) => files.includes(name)) ? [] : [`attachment not uploaded: ${used.filter((name) => !files.includes(name)).join(', ')}`]),
    ...(v2 && !files.every((name) => used.includes(name)) ? ['an uploaded file is shown by no component'] : []),
    ...(edit || (content ?? '') !== '' || (embeds ?? []).length > 0 || (body.data.components ?? []).length > 0 || files.length > 0 ? [] : ['empty message (50006)']),
    ...((flags & ~(4 | 64 | 4_096 | COMPONENTS_V2)) === 0 ? [] : [`flags ${flags} may not be set`]),
    ...(body.data.enforce_nonce === true && body.data.nonce === undefined ? ['enforce_nonce without nonce'] : []),
  ];
}

/** All text a person would see, in order, for assertions. */
export function visibleText(raw: unknown): string {
  const body = MessageBody.parse(raw);
  const components = z.array(TopLevel).parse(body.components ?? []);
  return [body.content ?? '', ...(body.embeds ?? []).map((e) => e.description ?? ''), ...flat(components).map((c) => (c.type === 10 ? c.content : ''))].filter((text) => text !== '').join('\n');
}
/** Labels of buttons by custom_id, and the options of selects. */
export function controls(raw: unknown): { buttons: { id: string; label: string }[]; selects: { id: string; options: { label: string; value: string }[] }[] } {
  type Item = z.infer<typeof Button> | z.infer<typeof Select>;
  const rows = flat(z.array(TopLevel).parse(MessageBody.parse(raw).components ?? [])).flatMap((c): Item[] => (c.type === 1 ? [...c.components] : []));
  return {
    buttons: rows.flatMap((item) => (item.type === 2 ? [{ id: item.custom_id ?? '', label: item.label ?? '' }] : [])),
    selects: rows.flatMap((item) => (item.type === 3 ? [{ id: item.custom_id, options: item.options.map(({ label, value }) => ({ label, value })) }] : [])),
  };
}
