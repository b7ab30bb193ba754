import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { formatDate, toMoment } from '../../src/model/dates.ts';
import { SENSITIVITY_NAMES, type Edition } from '../../src/model/edition.ts';
import { absolute, links } from '../../src/model/links.ts';
import { recordHash } from '../../src/model/meeting-record.ts';
import type { Meeting } from '../../src/model/meeting.ts';
import { readAsset } from '../../src/read-content.ts';
import type { Site } from '../../src/site.ts';
import type { Files } from '../files/zip.ts';
import { bag, sha256, textFile } from './bag.ts';
import { inBuiltPortal } from './built-portal.ts';
import { commitWords, type Commit } from './commit.ts';
import { withMoment } from './fixed-pdf.ts';
import { pageText } from './page-text.ts';
import { standalonePage } from './standalone-page.ts';

/** What is known of an archived record. Nothing of it changes between two runs on the same content. */
export interface RecordFacts {
  /** As its file has it, whatever the edition shows. */
  meeting: Meeting;
  /** For whom the page was built: each edition is a document of its own. */
  edition: Edition;
  /** The version that was approved; undefined for words that nobody has approved. */
  version: number | undefined;
  site: Site;
  commit: Commit | undefined;
}

/** The mark of a `metadata.json` of a record's, by which `--verify` knows it. */
export const RECORD_FORMAT = 'kontaktnatet-motesanteckningar/1';

/** What the package is called: its edition and version are part of what it is. */
export const recordName = ({
  meeting: { id },
  edition,
  version,
}: Pick<RecordFacts, 'meeting' | 'edition' | 'version'>) =>
  `mote-${id}-${EDITION_WORDS[edition]}-${version ? `version-${version}` : 'ej-justerad'}`;

const EDITION_WORDS: Record<Edition, string> = { open: 'oppen', internal: 'intern', network: 'natverket' };

/**
 * The whole package of a record, in memory: its page as PDF, as one file and as plain text. The editors' file is there in the
 * network's edition alone, since it has what the others leave out.
 * @param portal the portal, built in that edition from that content
 */
export async function recordPackage(facts: RecordFacts, content: string, portal: string): Promise<Files> {
  const { meeting, edition, site } = facts;
  const address = links.meeting(meeting.id);
  const published = sha256(await readFile(path.join(portal, ...`${address}index.html`.split('/'))));
  const pages = await inBuiltPortal(portal, site, async (open) => {
    const page = await open(address);
    const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
    return {
      [`anteckningar/${meeting.id}.pdf`]: withMoment(pdf, toMoment(filingDay(meeting))),
      'webb/index.html': textFile(await standalonePage(page)),
      [`anteckningar/${meeting.id}.txt`]: textFile(await pageText(page)),
    };
  });
  const payload = {
    ...pages,
    ...(edition === 'network' && { [`innehall/${meeting.file}`]: await readAsset(content, meeting.file) }),
    'metadata.json': textFile(`${JSON.stringify(recordMetadata(facts, published), undefined, 2)}\n`),
  };
  return bag(payload, { 'las-mig.txt': textFile(recordReadMe(facts)) }, [
    ['Source-Organization', site.city],
    ['External-Description', meeting.title],
    ['External-Identifier', meeting.diarienummer ?? recordName(facts)],
    ['Bagging-Date', filingDay(meeting)],
    ['Internal-Sender-Identifier', recordHash(meeting)],
    ['Internal-Sender-Description', `Mötesanteckningar, ${versionWords(facts)}`],
  ]);
}

/** The day that the package bears: when the record was approved, else when the meeting was. */
const filingDay = ({ justerat, date }: Meeting) => justerat?.date ?? date;

function recordMetadata({ meeting, edition, version, site, commit }: RecordFacts, publishedPage: string) {
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
    pdf: { tagged: true, conformance: null },
  };
}

const versionWords = ({ meeting: { justerat }, version }: RecordFacts) =>
  version && justerat
    ? `version ${version}, justerad ${formatDate(justerat.date)} av ${justerat.by}`
    : 'inte justerade i den här lydelsen';

/** The metadata in words, for whoever opens the folder. */
function recordReadMe(facts: RecordFacts): string {
  const { meeting, edition, site, commit } = facts;
  const title = `Arkivpaket: ${meeting.title}`;
  return `${title}
${'='.repeat([...title].length)}
${meeting.example ? '\nMÖTET ÄR ETT PÅHITTAT EXEMPEL.\n' : ''}
Möte:          ${meeting.id}
Dag:           ${formatDate(meeting.date)}
Anteckningar:  ${versionWords(facts)}
Utgåva:        ${SENSITIVITY_NAMES[edition]}. En annan utgåva av samma anteckningar är en annan handling.
Diarienummer:  ${meeting.diarienummer ?? 'inget angivet'}
Ansvarig:      ${meeting.owner}, ${site.city}
Webbadress:    ${absolute(site.address, links.meeting(meeting.id))}
Version i git: ${commitWords(commit)}
Kontrollsumma: ${recordHash(meeting)}

Det här ligger i paketet
------------------------

data/anteckningar/${meeting.id}.pdf  sidan som taggad PDF, inte kontrollerad mot PDF/A eller PDF/UA
data/anteckningar/${meeting.id}.txt  sidan som ren text
data/webb/index.html  sidan som en enda fil, som öppnas direkt från disken
${edition === 'network' ? `data/innehall/${meeting.file}  redaktionens fil\n` : ''}data/metadata.json  uppgifterna här ovan, för program

Paketet följer BagIt (RFC 8493). Pröva det med något av detta:

  npm run network -- archive --verify MAPP
  sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt
`;
}
