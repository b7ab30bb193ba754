import path from 'node:path';
import { reportPaper } from '../../src/report/report-paper.ts';
import { LACKING } from '../../src/report/figure.ts';
import { readSettings } from '../../src/settings.ts';
import { sha256 } from '../archive/bag.ts';
import { step } from '../commands/step.ts';
import { keepFolder } from '../files/keep-package.ts';
import { archivePaper, reportDocuments } from './report-documents.ts';
import { frozenYear } from './frozen-file.ts';

/** Freezes a year, and makes its report of what is frozen. A report that somebody has written in is never written over. */
export async function makeReport(asked: { year: string; out: string; again: boolean; yes: boolean }): Promise<number> {
  const settings = readSettings();
  const frozen = await frozenYear(Number(asked.year), settings, asked);
  if (!frozen) return 0;
  const { paper, pictures } = reportPaper(frozen, settings.site);
  const name = `arsrapport-${frozen.year}`;
  const files = await step('Gör rapporten', () => reportDocuments(name, paper, pictures, frozen));
  const folder = path.join(path.resolve(asked.out), name);
  const kept = await keepFolder(folder, files);
  const lacking = frozen.figures.filter(({ value }) => value === LACKING).length;
  console.log(
    [
      kept === 'written' ? `Rapporten är klar: ${folder}` : `Rapporten finns redan och är likadan: ${folder}`,
      ...(lacking > 0
        ? [`${lacking} av ${frozen.figures.length} uppgifter saknas. Rapporten säger vilka, och varför.`]
        : []),
      `Kontrollsumma (SHA-256) för ${archivePaper(name)}: ${sha256(files[archivePaper(name)]!)}`,
      'Skriv kontrollsumman i diariet: med den går det att visa att filen inte har ändrats.',
    ].join('\n'),
  );
  return 0;
}
