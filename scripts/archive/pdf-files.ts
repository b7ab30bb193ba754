import type { Paper } from '../../src/paper/paper.ts';
import type { Files } from '../files/zip.ts';
import { printPaper } from '../paper/print-paper.ts';

/** What a package knows of its PDF; null for a package that was asked to have none. */
export type PdfFacts = { conformance: 'PDF/A-2a'; accessible: 'PDF/UA-1'; validated: false; unseen: string[] } | null;

/**
 * A paper as the two files of a package, named after what they are.
 * @param name without ending: `brev/2026-6`
 */
export async function pdfFiles(name: string, paper: Paper, moment: Date): Promise<{ files: Files; pdf: PdfFacts }> {
  const { archive, accessible, unseen } = await printPaper(paper, {}, moment);
  return {
    files: { [`${name}.pdf`]: archive, [`${name}-tillganglig.pdf`]: accessible },
    pdf: { conformance: 'PDF/A-2a', accessible: 'PDF/UA-1', validated: false, unseen },
  };
}

/** Without PDF: on a computer that the compiler does not exist for. */
export const NO_PDF: { files: Files; pdf: PdfFacts } = { files: {}, pdf: null };

/** What a read-me says of the PDF. */
export function pdfWords(pdf: PdfFacts): string {
  if (!pdf) return 'Paketet gjordes utan PDF (--no-pdf). HTML och ren text säger samma sak.';
  const signs = pdf.unseen.map((sign) => `${sign} (U+${sign.codePointAt(0)!.toString(16).toUpperCase()})`);
  const named = signs.length > 0 ? `\nTecken som PDF:ens typsnitt saknar står där med sitt nummer: ${signs.join(', ')}.` : ''; // prettier-ignore
  return `PDF:en finns som PDF/A-2a, för bevarande, och som PDF/UA-1, för den som läser med hjälpmedel. Programmet som gjorde
dem följer standarderna, men filerna är inte prövade med veraPDF.${named}`;
}
