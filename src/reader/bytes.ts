import type { Finding } from '../model/problem.ts';

/** What the first bytes of a file say that it is, whatever its name says. */
export type Format =
  'pdf' | 'png' | 'jpg' | 'gif' | 'webp' | 'avif' | 'svg' | 'heic' | 'zip' | 'lfs' | 'text' | 'empty' | 'unknown';

export function formatOf(bytes: Uint8Array): Format {
  if (bytes.length === 0) return 'empty';
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.startsWith('version https://git-lfs.github.com/spec/')) return 'lfs';
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'webp';
  if (/^[\s\S]{4}ftyp/.test(head)) return /^[\s\S]{8}avi[fs]/.test(head) ? 'avif' : 'heic';
  if (head.startsWith('PK')) return 'zip';
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096));
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i.test(text)) return 'svg';
  return /[\0\ufffd]/.test(text) ? 'unknown' : 'text';
}

const NAMES: Record<Format, string> = {
  pdf: 'en pdf',
  png: 'en png-bild',
  jpg: 'en jpg-bild',
  gif: 'en gif-bild',
  webp: 'en webp-bild',
  avif: 'en avif-bild',
  svg: 'en svg-bild',
  heic: 'en HEIC-bild från en telefon',
  zip: 'ett packat arkiv eller ett dokument från Word',
  text: 'en textfil',
  lfs: '',
  empty: '',
  unknown: 'något annat',
};

/** What is wrong with a file whose content is not what its name says. @param wanted the ending of its name, `jpg` */
export function wrongFormat(format: Format, wanted: string): Finding | undefined {
  if (format === 'empty') return ['filen är tom', 'lägg dit filen på nytt från originalet'];
  if (format === 'lfs')
    return ['bara en pekare till filen finns här (Git LFS)', 'kör `git lfs pull`, eller lägg dit själva filen'];
  if (format === wanted) return undefined;
  const remedy =
    wanted === 'pdf'
      ? 'spara dokumentet som pdf och lägg den här'
      : format === 'heic'
        ? 'öppna bilden på datorn och spara den som jpg eller png; att byta namn räcker inte'
        : 'spara bilden som png eller jpg och lägg den här; att byta namn räcker inte';
  return [`filen slutar på .${wanted} men är ${NAMES[format]}`, remedy];
}
