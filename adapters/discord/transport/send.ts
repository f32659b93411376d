// Sending with a way down: rich, then without files, then plain text; so a refusal of the form never becomes silence.
import type { Rendered } from '../render/payload.ts';
import { refusalOf, type Refused } from './rest-errors.ts';

/** A message and its simpler forms; the simpler ones are made only when needed. */
export type Outgoing = { rendered: Rendered; withoutFiles: () => Rendered; plain: () => Rendered };
export const simple = (rendered: Rendered): Outgoing => ({ rendered, withoutFiles: () => ({ ...rendered, files: [] }), plain: () => rendered });

/** `sent` is what `send` returned for the form that went through. */
export type Sent<T> = { ok: true; sent: T } | { ok: false; refused: Refused };

/** Tries the forms in turn; `send` throws discord.js' errors. Never throws. */
export async function sendDown<T>(outgoing: Outgoing, send: (rendered: Rendered) => Promise<T>): Promise<Sent<T>> {
  let { rendered } = outgoing;
  let filesDropped = rendered.files.length === 0;
  let isPlain = false;
  for (;;) {
    try {
      return { ok: true, sent: await send(rendered) };
    } catch (error) {
      const refused = refusalOf(error);
      if (!filesDropped && (refused.kind === 'files' || refused.kind === 'gone')) { rendered = outgoing.withoutFiles(); filesDropped = true; continue; }
      if (!isPlain && refused.kind === 'shape') { rendered = outgoing.plain(); isPlain = true; filesDropped = true; continue; }
      return { ok: false, refused };
    }
  }
}
