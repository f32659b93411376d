// Foreign text made harmless for a terminal: no escape sequences, no C1 controls, no characters that turn the reading direction.
// Tabs become spaces; line ends stay. Pure.

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

export function inert(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\t', ' ').replace(CONTROLS, '').toWellFormed();
}
