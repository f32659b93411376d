// Writes SVG elements with every value escaped. Not for: layout.

/** Markup that is finished: made only by `element` and `text`. */
export type Svg = { readonly svg: string };

// XML 1.0 allows no control characters but tab, line feed and carriage return, and no noncharacters.
// oxlint-disable-next-line no-control-regex -- these very characters are what is removed
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeXml(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '').replace(/[&<>"']/g, (c) => ENTITIES[c] ?? '');
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `element('rect', { x: 1 })`; undefined attributes are left out, numbers are rounded to hundredths. */
export function element(name: string, attributes: Attributes, ...children: readonly Svg[]): Svg {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 100) / 100 : escapeXml(String(value))}"`)
    .join('');
  return { svg: children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.map((child) => child.svg).join('')}</${name}>` };
}

export function textNode(text: string): Svg {
  return { svg: escapeXml(text) };
}
