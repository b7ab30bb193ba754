import { HIDDEN, LACKING, type Figure } from '../figure.ts';
import { lines, partHeading, points, prose, table } from '../report-blocks.ts';
import type { ReportPart } from '../report-part.ts';

/** What is not known, with why; and what is known and not shown. */
export const gapsPart: ReportPart = ({ phrase, frozen: { figures } }) => {
  const gaps = inGroups(
    figures.filter(({ value }) => value === LACKING),
    ({ note = '' }) => note,
  );
  return {
    blocks: [
      partHeading('saknas', 'Uppgifter som saknas'),
      ...(gaps.length === 0 ? prose(phrase('noGaps')) : []),
      ...(figures.some(({ value }) => value === HIDDEN) ? prose(phrase('smallHidden')) : []),
      ...gaps.flatMap(([why, what]) => [...prose(why), points(what)]),
    ],
  };
};

/** How everything was counted. */
export const methodPart: ReportPart = ({ frozen: { figures, commit, hash, year } }) => ({
  blocks: [
    partHeading('metod', 'Så är siffrorna räknade'),
    ...prose(
      `Alla siffror står i filen report/${year}.json, med dag och källa för var och en. Innehållet är räknat i version ${commit}. Filens kontrollsumma är ${hash}.`,
    ),
    ...table(
      'Källor',
      ['Källa', 'Vad som är räknat'],
      inGroups(
        figures.filter(({ value }) => value !== LACKING),
        ({ from }) => from,
      ).map(([from, counted]) => [from, lines(counted)]),
    ),
  ],
});

/** What is counted, by what it has in common. */
const inGroups = (figures: readonly Figure[], common: (figure: Figure) => string) =>
  [...Map.groupBy(figures, common)].map(([name, those]): [string, string[]] => [
    name,
    [...new Set(those.map(({ counts }) => counts))],
  ]);
