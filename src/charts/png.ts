// Turns a finished SVG into PNG bytes with fonts we ship, so a chart looks alike on every machine.
// The native renderer is loaded at the first picture: a command line answer never pays for it.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FONT_FAMILY, PNG_SCALE } from './theme.ts';

const FONT_FILES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];

export async function pngOf(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const folder = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: PNG_SCALE },
    font: { loadSystemFonts: false, fontFiles: FONT_FILES.map((file) => join(folder, file)), defaultFontFamily: FONT_FAMILY },
  });
  return picture.asPng();
}
