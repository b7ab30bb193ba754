import type { MadePage } from '../pagefind/made-index.ts';

/** How much more than others a page is worth, in hundredths, by what it says it is (`search-record.ts`). */
const PRIORS: Readonly<Record<string, number>> = { own: 120, answer: 110, page: 120, list: 35 };

/** What tells the reader what to do comes before what describes it; lists come last. */
export const priorOf = ({ meta }: MadePage): number => PRIORS[meta['role'] ?? ''] ?? 100;
