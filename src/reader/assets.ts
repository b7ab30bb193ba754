import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Finding, Problem } from '../model/problem.ts';
import { wrongFormat, formatOf } from './bytes.ts';
import { readPdf } from './pdf.ts';
import { pictureFindings } from './picture.ts';
import { svgFindings } from './svg.ts';

/** What was seen when a picture or a PDF was opened. */
export interface Opened {
  findings: readonly Finding[];
  hints: readonly Finding[];
  /** Its words: of a PDF each page and each property, of a picture its comments. */
  words: readonly string[];
}

/** Files that have not changed are opened once, however often the content is read (`npm run dev` reads it for every page). */
const opened = new Map<string, { version: string; result: Promise<Opened> }>();

/** Opens a picture or a PDF. @param place where it lies @param name its path below the content folder */
export async function openAsset(place: string, name: string): Promise<Opened> {
  const { mtimeMs, size } = await stat(place);
  const version = `${mtimeMs} ${size} ${name}`;
  const known = opened.get(place);
  if (known?.version === version) return known.result;
  const result = open(place, name, size);
  opened.set(place, { version, result });
  return result;
}

/** Nothing of this size is read into memory to be told that it is too large. */
const UNREADABLE = 100_000_000;

async function open(place: string, name: string, size: number): Promise<Opened> {
  const ending = path.extname(name).slice(1).toLowerCase().replace('jpeg', 'jpg');
  if (name.startsWith('attachments/') && ending !== 'pdf')
    return found(
      'en bilaga är en pdf och inget annat',
      ending === 'svg'
        ? 'ta bort filen, eller spara den som pdf'
        : 'spara den som pdf, eller lägg bilden bredvid texten som visar den',
    );
  if (size > UNREADABLE)
    return found(`filen är ${Math.round(size / 1_000_000)} MB`, 'ta bort den; länka till utgivarens sida i stället');
  const bytes = new Uint8Array(await readFile(place));
  const wrong = wrongFormat(formatOf(bytes), ending);
  if (wrong) return found(...wrong);
  if (ending === 'pdf') return readPdf(bytes);
  const unmeasured: Finding[] = (await isMeasured(bytes))
    ? []
    : [['bilden säger inte hur stor den är', 'spara bilden som png']];
  if (ending === 'svg')
    return {
      findings: [...svgFindings(bytes), ...unmeasured].slice(0, 1),
      hints: [],
      words: [new TextDecoder().decode(bytes).replace(/\s+/g, ' ')],
    };
  if (unmeasured.length > 0) return { findings: unmeasured, hints: [], words: [] };
  return { ...(await pictureFindings(bytes)), hints: [] };
}

/** By the same means as the build: a picture whose size Astro cannot tell stops it. */
async function isMeasured(bytes: Uint8Array): Promise<boolean> {
  const { imageMetadata } = await import('astro/assets/utils');
  return imageMetadata(bytes).then(
    ({ width, height }) => width > 0 && height > 0,
    () => false,
  );
}

const found = (...finding: Finding): Opened => ({ findings: [finding], hints: [], words: [] });

/** Findings as problems of their file. */
export const problemsOf = (file: string, findings: readonly Finding[]): Problem[] =>
  findings.map(([fault, remedy]) => ({ file, line: 1, field: file.endsWith('.pdf') ? 'pdf' : 'bild', fault, remedy }));
