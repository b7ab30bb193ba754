import type { MadePage } from './made-pages.ts';

/** How much more than others a page is worth, in hundredths, by what it says it is (`search-record.ts`). */
const PRIORS: Readonly<Record<string, number>> = {
  own: 115,
  answer: 115,
  page: 115,
  topic: 100,
  overview: 85,
  list: 35,
};

/** What tells the reader what to do comes before what describes it; lists that are no topics come last. */
export const priorOf = ({ meta, url }: MadePage): number => PRIORS[roleOf(meta['role'] ?? '', url)] ?? 100;

/** A topic is the one list that is looked for; what is known in all is long, and has something of everything. */
const roleOf = (role: string, url: string) =>
  role === 'list' && url.startsWith('/amnen/')
    ? 'topic'
    : role === 'page' && url.startsWith('/kunskap/')
      ? 'overview'
      : role;
