import { formatDate } from '../../model/dates.ts';
import { part, prose, rowName, table } from '../report-blocks.ts';
import type { ReportPart } from '../report-part.ts';

export const lettersPart: ReportPart = ({ phrase, number, cell, frozen }) => ({
  blocks: [
    part('brev', 'Informationsbrevet'),
    ...prose(
      phrase('lettersSent'),
      ...(number('letters.aim') === undefined ? [] : [phrase('lettersAim')]),
      ...(number('letters.withdrawn') ? [phrase('lettersWithdrawn')] : []),
      ...(number('letters.dropped') ? [phrase('lettersDropped')] : []),
    ),
    ...(number('letters.sent') ? prose(phrase('lettersDelivered')) : []),
    ...table(
      ['Skickat', 'Brev', 'Kom fram', 'Nekades', 'Osäkra'],
      frozen.rows.letters.map((row) => [
        formatDate(row.day!),
        rowName(row),
        cell(`letter.${row.id}.sent`),
        cell(`letter.${row.id}.refused`),
        cell(`letter.${row.id}.uncertain`),
      ]),
    ),
  ],
});
