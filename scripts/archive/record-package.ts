import { toMoment } from '../../src/model/dates.ts';
import { absolute, links } from '../../src/model/links.ts';
import { recordHash } from '../../src/model/meeting-record.ts';
import { readAsset } from '../../src/read-content.ts';
import { sha256, textFile } from './bag.ts';
import { parsedPage, mainOf } from './parsed-page.ts';
import { bothPackages, type Frozen } from './both-packages.ts';
import { pageContent } from './page-blocks.ts';
import { pageText } from './page-text.ts';
import { NO_PDF, pdfFiles, type PdfFacts } from './pdf-files.ts';
import { recordDay, recordName, versionWords, type RecordFacts } from './record-facts.ts';
import { recordPaper } from './record-paper.ts';
import { recordReadMe } from './record-read-me.ts';
import { standalonePage } from './standalone-page.ts';

/** The mark of a `metadata.json` of a record's, by which `--verify` knows it. */
export const RECORD_FORMAT = 'kontaktnatet-motesanteckningar/1';

/**
 * The whole package of a record, in memory: its page as PDF, as one file and as plain text. The editors' file is there in the
 * network's edition alone, since it has what the others leave out.
 * @param portal the portal, built in that edition from that content
 * @param hasPdf false for a package without PDF
 */
export async function recordPackage(
  facts: RecordFacts,
  content: string,
  portal: string,
  hasPdf: boolean,
): Promise<Frozen> {
  const { meeting, edition, site } = facts;
  const day = recordDay(meeting);
  const page = await parsedPage(portal, links.meeting(meeting.id));
  const words = pageContent(mainOf(page));
  const name = `anteckningar/${meeting.id}`;
  const { files: printed, pdf } = hasPdf ? await pdfFiles(name, recordPaper(words, facts), toMoment(day)) : NO_PDF;
  const payload = {
    ...printed,
    'webb/index.html': textFile(await standalonePage(page, portal, site)),
    [`${name}.txt`]: textFile(pageText(words, (to) => absolute(site.address, to))),
    ...(edition === 'network' && { [`innehall/${meeting.file}`]: await readAsset(content, meeting.file) }),
    'metadata.json': textFile(`${JSON.stringify(recordMetadata(facts, sha256(page.bytes), pdf), undefined, 2)}\n`),
  };
  return bothPackages(payload, recordReadMe(facts, pdf), {
    id: recordName(facts),
    title: meeting.title,
    summary: meeting.summary,
    day,
    organisation: site.city,
    department: site.sender.name,
    identifier: meeting.diarienummer ?? recordName(facts),
    hash: recordHash(meeting),
    kind: `Mötesanteckningar, ${versionWords(facts)}`,
  });
}

function recordMetadata(
  { meeting, edition, version, site, commit }: RecordFacts,
  publishedPage: string,
  pdf: PdfFacts,
) {
  const { id, title, summary, date, start, end, series, number, owner, example, cancelled, justerat } = meeting;
  return {
    format: RECORD_FORMAT,
    id,
    title,
    summary,
    date,
    start: start ?? null,
    end: end ?? null,
    series: series ?? null,
    number: number ?? null,
    edition,
    sensitivity: meeting.sensitivity,
    version: version ?? null,
    approved: version && justerat ? { by: justerat.by, date: justerat.date } : null,
    cancelled: cancelled ?? null,
    example,
    diarienummer: meeting.diarienummer ?? null,
    owner,
    publisher: site.city,
    language: site.language,
    address: absolute(site.address, links.meeting(id)),
    hash: recordHash(meeting),
    commit: commit ?? null,
    publishedPage,
    pdf,
  };
}
