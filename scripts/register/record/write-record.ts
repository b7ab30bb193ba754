import path from 'node:path';
import { makeOwnFolder } from '../../data/owner-only.ts';
import { writeFiles } from '../../files/write-whole.ts';
import { atDesk } from '../open.ts';
import { informationText, processingRecord, retentionTable } from './processing-record.ts';

/** Writes the record of processing, the retention table and the information text. Nothing of a person stands in them. */
export async function writeRecord({ out }: { out: string | undefined }): Promise<number> {
  return atDesk(({ folder, site, today }) => {
    const place = path.resolve(out ?? path.join(folder, 'record'));
    if (!out) makeOwnFolder(place);
    const files = {
      'registerforteckning.md': processingRecord(site, today),
      'gallringstabell.md': retentionTable(site, today),
      'information.md': informationText(site, today),
    };
    writeFiles(place, files);
    const open = Object.entries(site.processing).filter(([, { confirmed }]) => !confirmed);
    console.log(
      [
        ...Object.keys(files).map((name) => `Skrivet: ${path.join(place, name)}`),
        ...(open.length > 0
          ? [
              `Att bekräfta, i src/site.ts under processing: ${open.map(([name]) => WORDS[name as keyof typeof WORDS]).join(', ')}.`,
            ]
          : []),
      ].join('\n'),
    );
    return 0;
  });
}

const WORDS = { controller: 'vem som är ansvarig', legalBasis: 'rättslig grund', retention: 'gallringstiderna' };
