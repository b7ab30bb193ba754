import type { Finding } from '../model/problem.ts';
import { originOf } from './picture-origin.ts';

/** More than a screen can show, and more than a reader on a telephone should fetch. */
const MOST = { megabytes: 4, side: 8000 };
const SHRINK =
  'gör den mindre: öppna den i Bilder (Windows) eller Förhandsvisning (Mac), välj Ändra storlek, skriv 2000 bildpunkter i bredd och spara';
const CLEAN =
  'ta bort det: i Windows högerklicka på filen, Egenskaper, Detaljer, Ta bort egenskaper och personlig information; på Mac exportera bilden som png ur Förhandsvisning';

/** What is wrong with a picture of pixels: it cannot be opened, is far too large, or tells of its photographer. */
export async function pictureFindings(bytes: Uint8Array): Promise<{ findings: Finding[]; words: string[] }> {
  const megabytes = bytes.length / 1_000_000;
  const only = (...finding: Finding) => ({ findings: [finding], words: [] });
  if (megabytes > MOST.megabytes)
    return only(`bilden är ${megabytes.toFixed(1).replace('.', ',')} MB; högst ${MOST.megabytes} MB går bra`, SHRINK);
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: MOST.side * MOST.side });
    const { width, height, exif, xmp, iptc, comments } = await picture.metadata();
    if (width > MOST.side || height > MOST.side)
      return only(`bilden är ${width} × ${height} bildpunkter; högst ${MOST.side} går bra`, SHRINK);
    await picture.resize(32).toBuffer();
    const origin = originOf({ exif, xmp, iptc, comments });
    const findings: Finding[] = origin.length > 0 ? [[`bilden berättar ${origin.join(' och ')}`, CLEAN]] : [];
    return { findings, words: (comments ?? []).map(({ text }) => text) };
  } catch {
    return only('bilden är trasig och går inte att öppna', 'lägg dit den på nytt från originalet');
  }
}
