import { extractText, getDocumentProxy } from 'unpdf';
import type { Finding } from '../model/problem.ts';

const MOST_MEGABYTES = 20;
const ANEW =
  'spara den på nytt från dokumentet som den är gjord av, med ”Dokumentstrukturtaggar” och en titel i dokumentets egenskaper';

/** What a PDF says, page by page and in its properties, and what is wrong with it. */
export interface PdfRead {
  findings: Finding[];
  /** What stops nothing: what makes it hard to read for those who cannot see it. */
  hints: Finding[];
  words: string[];
}

/** @param bytes are handed over and cannot be used afterwards */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const megabytes = bytes.length / 1_000_000;
  const only = (...finding: Finding): PdfRead => ({ findings: [finding], hints: [], words: [] });
  if (megabytes > MOST_MEGABYTES)
    return only(
      `pdf:en är ${megabytes.toFixed(0)} MB; högst ${MOST_MEGABYTES} MB går bra`,
      'spara den i mindre format (”Minsta storlek”), eller länka till utgivarens sida',
    );
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0 });
    const info = (await document.getMetadata()).info as Record<string, unknown>;
    const { text } = await extractText(document, { mergePages: false });
    const isTagged = (await document.getMarkInfo())?.Marked === true;
    const isScanned = text.every((page) => page.trim() === '');
    await document.cleanup();
    const missing = [...(hasWords(info['Title']) ? [] : ['titel']), ...(isTagged ? [] : ['taggar'])];
    return {
      findings: [],
      hints: [
        ...(missing.length > 0
          ? [[`pdf:en saknar ${missing.join(' och ')}, så den är svår att läsa upp`, ANEW] as const]
          : []),
        ...(isScanned
          ? [['pdf:en har ingen text; den är nog inskannad', 'tolka texten (OCR) innan den sparas'] as const]
          : []),
      ],
      words: [
        ...text.map((page) => page.replace(/\s+/g, ' ').trim()),
        ...PROPERTIES.map((key) => String(info[key] ?? '')),
      ],
    };
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      return only('pdf:en är låst med lösenord', 'spara den på nytt utan lösenord');
    return only('pdf:en är trasig och går inte att öppna', 'spara den på nytt från dokumentet som den är gjord av');
  }
}

const PROPERTIES = ['Title', 'Author', 'Subject', 'Keywords', 'Creator'] as const;
const hasWords = (value: unknown) => typeof value === 'string' && value.trim() !== '';
