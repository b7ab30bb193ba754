import { HIDDEN, LACKING, type Figure } from '../figure.ts';
import { part, prose, table } from '../report-blocks.ts';
import type { ReportPart } from '../report-part.ts';

/** What is not known, with why; and what is known and not shown. */
export const gapsPart: ReportPart = ({ phrase, frozen: { figures } }) => {
  const lacking = figures.filter(({ value }) => value === LACKING);
  const rows = [...new Map(lacking.map((figure) => [keyOf(figure), figure])).values()];
  return {
    blocks: [
      part('saknas', 'Uppgifter som saknas'),
      ...(rows.length > 0
        ? table(
            ['Uppgift', 'Varför den saknas'],
            rows.map(({ counts, note = '' }) => [counts, note]),
          )
        : prose(phrase('noGaps'))),
      ...(figures.some(({ value }) => value === HIDDEN) ? prose(phrase('smallHidden')) : []),
    ],
  };
};

/** How everything was counted, a line for each kind of figure. */
export const methodPart: ReportPart = ({ frozen: { figures, commit, hash, year } }) => ({
  blocks: [
    part('metod', 'Så är siffrorna räknade'),
    ...prose(
      `Alla siffror står i filen report/${year}.json, med dag och källa för var och en. Filens kontrollsumma är ${hash}. Innehållet är räknat i version ${commit}.`,
    ),
    ...table(
      ['Vad som är räknat', 'Källa'],
      [...new Map(figures.map((figure) => [keyOf(figure), figure])).values()].map(({ counts, from }) => [counts, from]),
    ),
  ],
});

const keyOf = ({ counts, from }: Figure) => `${counts}\n${from}`;
