import { formatDate } from '../../src/model/dates.ts';
import { SENSITIVITY_NAMES } from '../../src/model/edition.ts';
import { absolute, links } from '../../src/model/links.ts';
import { recordHash } from '../../src/model/meeting-record.ts';
import { commitWords } from './commit.ts';
import { pdfWords, type PdfFacts } from './pdf-files.ts';
import { versionWords, type RecordFacts } from './record-facts.ts';

/** The metadata in words, for whoever opens the folder. */
export function recordReadMe(facts: RecordFacts, pdf: PdfFacts): string {
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

${pdf ? pdfLines(meeting.id) : ''}data/anteckningar/${meeting.id}.txt  sidan som ren text
data/webb/index.html  sidan som en enda fil, som öppnas direkt från disken
${edition === 'network' ? `data/innehall/${meeting.file}  redaktionens fil\n` : ''}data/metadata.json  uppgifterna här ovan, för program

${pdfWords(pdf)}

Paketet följer BagIt (RFC 8493). Pröva det med något av detta:

  npm run network -- archive --verify MAPP
  sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt
`;
}

const pdfLines = (id: string) => `data/anteckningar/${id}.pdf  sidan som PDF/A-2a
data/anteckningar/${id}-tillganglig.pdf  sidan som PDF/UA-1
`;
