import { htmlOf, type AsHtml } from '../../src/newsletter/message.ts';
import type { KeptParts } from './kept-parts.ts';

/** The HTML of letters, each as MJML once made it of the same: where all are kept MJML is not even loaded (0.35 s of CPU). */
export function keptLetters(kept: KeptParts): AsHtml {
  return async (mjml) => {
    const known = kept.recall(mjml);
    if (known) return Buffer.from(known).toString('utf8');
    const html = await htmlOf(mjml);
    kept.lay(mjml, Buffer.from(html));
    return html;
  };
}
