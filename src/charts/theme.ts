// Measures and colours of every chart, in SVG user units (one unit is one CSS pixel at full size).
// Not for: the page's own colours; a page may restyle the classes named here (bar, ink, faint, rule, paper).

/** Narrow enough to stay readable when a 390 px phone scales it down to about three quarters. */
export const WIDTH = 480;
export const MARGIN = 4;
export const FONT_SIZE = 14;
export const SMALL_FONT_SIZE = 12;
export const LINE_HEIGHT = 19;
export const BAR_HEIGHT = 11;
export const ROW_GAP = 11;
/** A value above zero is never drawn thinner than this. */
export const MIN_BAR = 2;
/** More bars than this are named in one closing line instead of drawn. */
export const MAX_BARS = 60;
export const MAX_LABEL_LINES = 3;
export const STRIP_HEIGHT = 84;
/** PNG pixels per unit: sharp on a phone, 960 px wide in a chat. */
export const PNG_SCALE = 2;

export const COLOURS = { paper: '#fffdf8', ink: '#1d1c1a', faint: '#5c574f', rule: '#cfc8ba', bar: '#7b3f2b' } as const;
/** DejaVu draws Latin, Cyrillic and the Uzbek letter apostrophe, and is shipped with us. */
export const FONT_FAMILY = 'DejaVu Sans';
