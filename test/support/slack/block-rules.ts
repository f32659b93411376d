// Slack's bounds as its servers keep them, written apart from the adapter's limits.ts so that a wrong number there is found.
// Each rule is a literal from docs.slack.dev/reference/block-kit (2026-11-22). Returns what is wrong, path first; empty when a real Slack would take it.

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : -1);

const text = (value: unknown, path: string, max: number, only?: 'plain_text'): string[] => {
  if (!isJson(value)) return [`${path}: not a text object`];
  if (value['type'] !== 'plain_text' && (only !== undefined || value['type'] !== 'mrkdwn')) return [`${path}: type ${String(value['type'])}`];
  const length = lengthOf(value['text']);
  return [...(length < 1 || length > max ? [`${path}: ${length} characters, at most ${max} and at least 1`] : []), ...(value['type'] === 'mrkdwn' && value['verbatim'] !== true ? [`${path}: mrkdwn without verbatim`] : [])];
};

const option = (value: unknown, path: string): string[] => (isJson(value) ? [...text(value['text'], `${path}.text`, 75), ...(lengthOf(value['value']) > 150 || lengthOf(value['value']) < 1 ? [`${path}.value`] : [])] : [`${path}: not an option`]);

const element = (value: unknown, path: string): string[] => {
  if (!isJson(value)) return [`${path}: not an element`];
  const id = lengthOf(value['action_id']) > 255 ? [`${path}.action_id`] : [];
  if (value['type'] === 'button') return [...id, ...text(value['text'], `${path}.text`, 75, 'plain_text'), ...(lengthOf(value['value']) > 2_000 ? [`${path}.value`] : []), ...(lengthOf(value['url']) > 3_000 ? [`${path}.url`] : [])];
  if (value['type'] === 'feedback_buttons') {
    return ['positive_button', 'negative_button'].flatMap((side) => {
      const button = value[side];
      return isJson(button) ? [...text(button['text'], `${path}.${side}`, 75, 'plain_text'), ...(lengthOf(button['value']) < 1 || lengthOf(button['value']) > 2_000 ? [`${path}.${side}.value`] : []), ...(lengthOf(button['accessibility_label']) > 75 ? [`${path}.${side}.accessibility_label`] : [])] : [`${path}.${side}: missing`];
    });
  }
  if (value['type'] === 'external_select') return [...id, ...(value['initial_option'] === undefined ? [] : option(value['initial_option'], `${path}.initial_option`))];
  if (value['type'] === 'plain_text_input') return id;
  return [`${path}: unknown element ${String(value['type'])}`];
};

const duplicates = (elements: unknown[], path: string): string[] => {
  const ids = elements.map((one) => (isJson(one) ? one['action_id'] : undefined)).filter((id) => id !== undefined);
  return new Set(ids).size === ids.length ? [] : [`${path}: two elements with one action_id`];
};

const INLINE = new Set(['text', 'link', 'channel', 'emoji', 'user', 'date']);
const richElement = (value: unknown, path: string): string[] => {
  if (!isJson(value)) return [`${path}: not an element`];
  const elements = list(value['elements']);
  if (elements.length === 0) return [`${path}: empty`];
  if (value['type'] === 'rich_text_list') return elements.flatMap((one, i) => richElement(one, `${path}[${i}]`));
  if (!['rich_text_section', 'rich_text_quote', 'rich_text_preformatted'].includes(String(value['type']))) return [`${path}: ${String(value['type'])}`];
  return elements.flatMap((one, i) => (isJson(one) && INLINE.has(String(one['type'])) && (one['type'] !== 'text' || lengthOf(one['text']) > 0) ? [] : [`${path}[${i}]: bad inline`]));
};

const table = (block: Json, path: string): string[] => {
  const rows = list(block['rows']).map(list);
  const cells = rows.flat();
  const characters = cells.reduce<number>((sum, cell) => sum + (isJson(cell) ? Math.max(0, lengthOf(cell['text'])) : 0), 0);
  const wrong = cells.filter((cell) => !isJson(cell) || lengthOf(cell['text']) < 1 || !(cell['type'] === 'raw_text' || (cell['type'] === 'raw_number' && typeof cell['value'] === 'number')));
  return [
    ...(rows.length < 1 || rows.length > 100 ? [`${path}: ${rows.length} rows`] : []),
    ...(rows.some((row) => row.length < 1 || row.length > 20 || row.length !== rows[0]?.length) ? [`${path}: row width`] : []),
    ...(characters > 10_000 ? [`${path}: ${characters} characters in cells`] : []),
    ...(wrong.length > 0 ? [`${path}: ${wrong.length} bad cells`] : []),
  ];
};

const RULES: Readonly<Record<string, (block: Json, path: string) => string[]>> = {
  section: (b, p) => text(b['text'], `${p}.text`, 3_000),
  header: (b, p) => text(b['text'], `${p}.text`, 150, 'plain_text'),
  divider: () => [],
  context: (b, p) => [...(list(b['elements']).length < 1 || list(b['elements']).length > 10 ? [`${p}: ${list(b['elements']).length} elements`] : []), ...list(b['elements']).flatMap((one, i) => text(one, `${p}[${i}]`, 3_000))],
  actions: (b, p) => [...(list(b['elements']).length < 1 || list(b['elements']).length > 25 ? [`${p}: count`] : []), ...duplicates(list(b['elements']), p), ...list(b['elements']).flatMap((one, i) => element(one, `${p}[${i}]`))],
  context_actions: (b, p) => [...(list(b['elements']).length < 1 || list(b['elements']).length > 5 ? [`${p}: count`] : []), ...list(b['elements']).flatMap((one, i) => element(one, `${p}[${i}]`))],
  rich_text: (b, p) => (list(b['elements']).length === 0 ? [`${p}: empty`] : list(b['elements']).flatMap((one, i) => richElement(one, `${p}[${i}]`))),
  image: (b, p) => [...(lengthOf(b['alt_text']) < 1 || lengthOf(b['alt_text']) > 2_000 ? [`${p}.alt_text`] : []), ...(isJson(b['slack_file']) || lengthOf(b['image_url']) > 0 ? [] : [`${p}: no picture`]), ...(lengthOf(b['image_url']) > 3_000 ? [`${p}.image_url`] : [])],
  table,
  input: (b, p) => [...text(b['label'], `${p}.label`, 2_000, 'plain_text'), ...(b['hint'] === undefined ? [] : text(b['hint'], `${p}.hint`, 2_000, 'plain_text')), ...element(b['element'], `${p}.element`)],
};
const IN_MESSAGES = new Set(['section', 'header', 'divider', 'context', 'actions', 'context_actions', 'rich_text', 'image', 'table']);
const IN_VIEWS = new Set(['section', 'header', 'divider', 'context', 'actions', 'rich_text', 'image', 'input']);

const blocksOf = (blocks: unknown[], allowed: ReadonlySet<string>): string[] =>
  blocks.flatMap((block, i) => {
    const type = isJson(block) ? String(block['type']) : '';
    const rule = RULES[type];
    return isJson(block) && rule !== undefined && allowed.has(type) ? rule(block, `blocks[${i}] ${type}`) : [`blocks[${i}]: ${type} is not allowed here`];
  });

/** What is wrong with the blocks of a message. */
export const messageProblems = (blocks: unknown, plain: unknown): string[] => {
  const all = list(blocks);
  return [
    ...(lengthOf(plain) < 1 || lengthOf(plain) > 40_000 ? [`text: ${lengthOf(plain)} characters`] : []),
    ...(all.length > 50 ? [`${all.length} blocks, at most 50`] : []),
    ...(all.filter((block) => isJson(block) && block['type'] === 'table').length > 1 ? ['two tables'] : []),
    ...(JSON.stringify(all).length > 60_000 ? ['payload too large'] : []),
    ...blocksOf(all, IN_MESSAGES),
  ];
};

/** What is wrong with a modal or a home view. */
export const viewProblems = (view: unknown): string[] => {
  if (!isJson(view)) return ['no view'];
  const all = list(view['blocks']);
  const titles = view['type'] === 'modal' ? ['title', ...(view['submit'] === undefined ? [] : ['submit']), ...(view['close'] === undefined ? [] : ['close'])] : [];
  return [
    ...titles.flatMap((name) => text(view[name], name, 24, 'plain_text')),
    ...(view['type'] === 'modal' && view['submit'] === undefined && all.some((block) => isJson(block) && block['type'] === 'input') ? ['inputs without submit'] : []),
    ...(all.length < 1 || all.length > 100 ? [`${all.length} blocks, at most 100`] : []),
    ...(lengthOf(view['private_metadata']) > 3_000 ? ['private_metadata'] : []),
    ...blocksOf(all, IN_VIEWS),
  ];
};
