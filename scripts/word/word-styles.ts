import type { IStylesOptions } from 'docx';

const BLACK = '000000';
/** Every Windows and Mac has it; where it is not, Word takes one as wide. */
const FONT = 'Arial';
const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: BLACK },
  paragraph: { spacing: { before, after }, keepNext: true },
});

/** Sizes in half points, space in twentieths of a point. The headings are Word's own, so that its navigation and screen readers find them. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: BLACK, language: { value: 'sv-SE' } },
      paragraph: { spacing: { after: 140, line: 288, lineRule: 'auto' } },
    },
    title: heading(52, 360, 160),
    heading1: {
      ...heading(32, 440, 180),
      paragraph: {
        spacing: { before: 440, after: 180 },
        keepNext: true,
        border: { top: { style: 'single', size: 18, color: BLACK, space: 8 } },
      },
    },
    heading2: heading(26, 320, 120),
    heading3: heading(23, 280, 100),
    hyperlink: { run: { color: BLACK, underline: { type: 'single', color: BLACK } } },
  },
  paragraphStyles: [
    {
      id: 'sender',
      name: 'Avsändare',
      basedOn: 'Normal',
      paragraph: { border: { top: { style: 'single', size: 36, color: '0076BC', space: 8 } }, spacing: { after: 240 } },
    },
    {
      id: 'quote',
      name: 'Quote',
      basedOn: 'Normal',
      paragraph: { indent: { left: 400 }, border: { left: { style: 'single', size: 24, color: '6B777D', space: 10 } } },
    },
    {
      id: 'note',
      name: 'Ruta',
      basedOn: 'Normal',
      paragraph: { indent: { left: 200 }, border: { left: { style: 'single', size: 36, color: '0076BC', space: 10 } } },
    },
    { id: 'fact', name: 'Faktarad', basedOn: 'Normal', run: { size: 20 }, paragraph: { spacing: { after: 40 } } },
    {
      id: 'cell',
      name: 'Tabellcell',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { after: 0, line: 252, lineRule: 'auto' } },
    },
  ],
};
