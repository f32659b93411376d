// Foreign text made harmless for a terminal: no escape sequences, no C1 controls, no characters that turn the reading direction.
// Tabs become spaces; line ends stay. Pure.

const CONTROLS = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

export function inert(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\t', ' ').replace(CONTROLS, '').toWellFormed();
}
