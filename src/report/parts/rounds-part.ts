import { formatDate } from '../../model/dates.ts';
import type { ReportRow } from '../figure.ts';
import { partHeading, points, prose, table } from '../report-blocks.ts';
import { statedWords, type ReportPart } from '../report-part.ts';
import type { Told } from '../told-year.ts';

/** How far the units themselves say that they have come, round by round. */
export const roundsPart: ReportPart = (told) => {
  const { phrase, number, frozen } = told;
  const rounds = [...Map.groupBy(frozen.rows.rounds, ({ id }) => id.split('.')[0]!)];
  return {
    blocks: [
      partHeading('uppfoljningen', 'Uppföljningen av riktlinjen'),
      ...prose(
        ...(number('rounds.closed') === 0 ? [phrase('roundsNone')] : []),
        phrase('roundsClosed'),
        ...statedWords(told, 'rounds'),
      ),
      ...(rounds.length > 0 ? prose(phrase('roundsCounted')) : []),
      ...rounds.flatMap(([round, asks]) => roundBlocks(told, round, asks)),
    ],
  };
};

const NUMBERS = ['units', 'klart', 'pa-gang', 'inte-borjat', 'galler-inte', 'inget-svar', 'inte-fragat'];

function roundBlocks({ phrase, cell, number }: Told, round: string, asks: readonly ReportRow[]) {
  const told = asks.map(({ id }) => `round.${id}`).filter((of) => number(`${of}.compared`));
  return [
    ...table(
      `Omgång ${round}, stängd den ${formatDate(asks[0]!.day!)}`,
      ['Ansvar', 'Har ansvaret', 'Klart', 'På gång', 'Inte börjat', 'Gäller inte', 'Inget svar', 'Varav inte frågade'],
      asks.map(({ id, name }) => [name, ...NUMBERS.map((what) => cell(`round.${id}.${what}`))]),
    ),
    ...(told.length > 0 ? [points(told.map((of) => phrase('roundAsk', of)))] : []),
    ...prose(...(asks[0]?.facts ?? [])),
  ];
}
