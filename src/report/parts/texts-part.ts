import { KIND_IDS, KINDS, type Kind } from '../../model/kinds.ts';
import { columnsPlot } from '../columns-plot.ts';
import { part, prose, rowName, table } from '../report-blocks.ts';
import { statedWords, type ReportPart } from '../report-part.ts';

const PLOT = 'texter.svg';

export const textsPart: ReportPart = (told) => {
  const { phrase, number, cell, frozen } = told;
  const isCounted = Boolean(number('texts.standing') ?? number('texts.published'));
  return {
    blocks: [
      part('texter', 'Texterna i portalen'),
      ...prose(
        phrase('textsPublished'),
        ...(number('texts.withdrawn') ? [phrase('textsWithdrawn')] : []),
        ...statedWords(told, 'texts'),
      ),
      ...(isCounted
        ? [
            {
              type: 'picture' as const,
              name: PLOT,
              alt: 'Staplar: hur många texter av varje sort som fanns i portalen den sista räknade dagen. Samma tal står i tabellen.',
            },
            ...table(
              ['Sort', 'Publicerade under året', 'I portalen'],
              KIND_IDS.map((kind) => [
                KINDS[kind].many,
                cell(`texts.${kind}.published`),
                cell(`texts.${kind}.standing`),
              ]),
            ),
            ...table(
              ['Ämne', 'Publicerade under året'],
              frozen.rows.texts.map((row) => [rowName(row), cell(`topic.${row.id}.published`)]),
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
