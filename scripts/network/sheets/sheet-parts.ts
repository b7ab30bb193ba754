import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { ROUND_STATES, STATE_IDS } from '../../../src/model/round.ts';
import { COLUMN_IDS } from './sheet-columns.ts';

/** Something of the file that the library leaves to others; the parts written here are text. */
type SheetFeature = Feature<Stream | Buffer | Blob>;

/** The states as a list to choose from, in the first sheet. What is written in by hand is not refused: a person may mend it. */
export function withListOfStates(lastRow: number): SheetFeature {
  const column = String.fromCodePoint(65 + COLUMN_IDS.indexOf('state'));
  const states = STATE_IDS.map((id) => ROUND_STATES[id]).join(',');
  const list = `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorStyle="warning" errorTitle="Läge" error="Välj ett av lägena i listan." promptTitle="Läge" prompt="Välj ett läge i listan." sqref="${column}2:${column}${Math.max(2, lastRow)}"><formula1>"${states}"</formula1></dataValidation></dataValidations>`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            sheetIndex === 0 ? xml.replace('</sheetData>', `</sheetData>${list}`) : xml,
        },
      },
    },
  };
}

const CORE = 'docProps/core.xml';

/** Title and language of the file, for screen readers and lists of files. It names no author. */
export function withProperties(title: string): SheetFeature {
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${CORE}"/>`,
        },
        '_rels/.rels': {
          insert: () =>
            `<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${CORE}"/>`,
        },
      },
      write: {
        files: () => ({
          [CORE]: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>sv-SE</dc:language></cp:coreProperties>`,
        }),
      },
    },
  };
}

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
