import type { Settings } from '../../src/settings.ts';
import type { Pasted, PasteRequest } from './api.ts';
import { CallError } from './call.ts';

/** What somebody has pasted, as the text of an article; nothing is written. @throws CallError for what is no text */
export async function readPasted({ html }: PasteRequest, { site }: Settings): Promise<Pasted> {
  // What reads it takes a while to load, and most who write never paste.
  const { clipboardToMdx } = await import('../word/clipboard-to-mdx.ts');
  try {
    return clipboardToMdx(html, site.address);
  } catch (error) {
    // Elements in elements without end.
    if (!(error instanceof RangeError)) throw error;
    throw new CallError(422, 'Det du klistrade in går inte att läsa.');
  }
}
