import type { MadePage } from '../pagefind/made-index.ts';

/** How much more than others a page is worth, in hundredths, by what it says it is (`search-record.ts`). */
const PRIORS: Readonly<Record<string, number>> = { own: 115, answer: 115, page: 115, topic: 125, list: 35 };

/** What tells the reader what to do comes before what describes it; lists come last. */
export const priorOf = ({ meta, url }: MadePage): number =>
  PRIORS[meta['role'] === 'list' && url.startsWith('/amnen/') ? 'topic' : (meta['role'] ?? '')] ?? 100;
