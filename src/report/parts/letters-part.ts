import { dayCell, partHeading, prose, rowName, table } from '../report-blocks.ts';
import { statedWords, type ReportPart } from '../report-part.ts';

/** The letters, and how each was received. */
export const lettersPart: ReportPart = (told) => {
  const { phrase, number, cell, frozen } = told;
  return {
    blocks: [
      partHeading('brev', 'Informationsbrevet'),
      ...prose(
        phrase('lettersSent'),
        ...(number('letters.aim') === undefined ? [] : [phrase('lettersAim')]),
        ...(number('letters.withdrawn') ? [phrase('lettersWithdrawn')] : []),
        ...(number('letters.dropped') ? [phrase('lettersDropped')] : []),
        ...(number('notices.sent') ? [phrase('noticesSent')] : []),
        ...statedWords(told, 'letters'),
      ),
      ...(number('letters.sent') ? prose(phrase('lettersDelivered')) : []),
      ...table(
        'Årets brev',
        ['Skickat', 'Brev', 'Togs emot av servern', 'Nekades', 'Osäkra'],
        frozen.rows.letters.map((row) => [
          dayCell(row.day!),
          rowName(row),
          ...['sent', 'refused', 'uncertain'].map((outcome) => cell(`letter.${row.id}.${outcome}`)),
        ]),
      ),
    ],
  };
};
