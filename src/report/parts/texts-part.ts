import { formatDate } from '../../model/dates.ts';
import { KIND_IDS, KINDS, type Kind } from '../../model/kinds.ts';
import { columnsPlot } from '../columns-plot.ts';
import { drawing, partHeading, prose, rowName, table } from '../report-blocks.ts';
import { statedWords, type ReportPart } from '../report-part.ts';

const PLOT = 'texter.svg';

/** What came to the portal, and what stands there, by kind and by topic. */
export const textsPart: ReportPart = (told) => {
  const { phrase, number, cell, frozen } = told;
  const isCounted = Boolean(number('texts.standing') ?? number('texts.published'));
  const count = (topic: string) => number(`topic.${topic}.published`) ?? 0;
  return {
    blocks: [
      partHeading('texter', 'Texterna i portalen'),
      ...prose(
        phrase('textsPublished'),
        ...(number('texts.withdrawn') ? [phrase('textsWithdrawn')] : []),
        ...statedWords(told, 'texts'),
      ),
      ...(isCounted
        ? [
            drawing(
              PLOT,
              `Texter i portalen den ${formatDate(frozen.through)}`,
              'Staplar: hur många texter av varje sort som fanns i portalen den sista räknade dagen.',
            ),
            ...table(
              'Efter sort',
              ['Sort', 'Publicerade under året', 'I portalen'],
              KIND_IDS.map((kind) => [
                KINDS[kind].many,
                cell(`texts.${kind}.published`),
                cell(`texts.${kind}.standing`),
              ]),
            ),
            ...table(
              'Efter ämne',
              ['Ämne', 'Publicerade under året'],
              frozen.rows.texts
                .toSorted((a, b) => count(b.id) - count(a.id))
                .map((row) => [rowName(row), cell(`topic.${row.id}.published`)]),
            ),
          ]
        : []),
    ],
    ...(isCounted && {
      plots: {
        [PLOT]: columnsPlot(
          [{ name: 'texter', tone: 'middle' }],
          KIND_IDS.map((kind: Kind) => ({ name: KINDS[kind].one, parts: [number(`texts.${kind}.standing`)] })),
        ),
      },
    }),
  };
};
