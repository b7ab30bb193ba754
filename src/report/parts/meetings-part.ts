import { formatDate } from '../../model/dates.ts';
import { HIDDEN } from '../figure.ts';
import { columnsPlot } from '../columns-plot.ts';
import { dayCell, drawing, partHeading, prose, rowName, table } from '../report-blocks.ts';
import { statedNote, statedWords, type ReportPart } from '../report-part.ts';
import type { Told } from '../told-year.ts';

const PLOT = 'moten.svg';

/** The meetings, and which kinds of units came. */
export const meetingsPart: ReportPart = (told) => {
  const { phrase, number, cell, frozen } = told;
  const { meetings } = frozen.rows;
  const isDrawn = meetings.some(({ id }) => number(`meeting.${id}.units`) !== undefined);
  return {
    blocks: [
      partHeading('moten', 'Nätverkets möten'),
      ...prose(
        phrase('meetingsHeld'),
        ...statedNote(told, 'meetings.held'),
        ...(['cancelled', 'moved', 'planned'] as const).flatMap((what) =>
          number(`meetings.${what}`) ? [phrase(PHRASE[what])] : [],
        ),
        ...(meetings.length > 0 ? [phrase('attendance')] : []),
        ...statedWords(told, 'meetings'),
      ),
      ...(isDrawn
        ? [
            drawing(
              PLOT,
              'Enheter på varje möte',
              'Staplar: hur många förvaltningar och bolag som var med på varje möte.',
            ),
          ]
        : []),
      ...table(
        'Årets möten',
        ['Dag', 'Möte', 'Enheter', 'Förvaltningar', 'Bolag'],
        meetings.map((row) => [
          dayCell(row.day!),
          rowName(row),
          ...['units', 'forvaltning', 'bolag'].map((what) => cell(`meeting.${row.id}.${what}`)),
        ]),
      ),
    ],
    ...(isDrawn && { plots: { [PLOT]: plot(told) } }),
  };
};

const PHRASE = { cancelled: 'meetingsCancelled', moved: 'meetingsMoved', planned: 'meetingsPlanned' } as const;

const plot = ({ number, figure, frozen }: Told) =>
  columnsPlot(
    [
      { name: 'förvaltningar', tone: 'dark' },
      { name: 'bolag', tone: 'light' },
    ],
    frozen.rows.meetings.map(({ id, day }) => {
      const units = figure(`meeting.${id}.units`)?.value;
      return {
        name: formatDate(day!).replace(/ \d{4}$/, ''),
        parts: [number(`meeting.${id}.forvaltning`), number(`meeting.${id}.bolag`)],
        ...(typeof units === 'number' ? { whole: units } : { instead: units === HIDDEN ? 'visas inte' : 'saknas' }),
      };
    }),
  );
