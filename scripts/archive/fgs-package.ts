import { toMoment } from '../../src/model/dates.ts';
import type { Files } from '../files/zip.ts';
import { textFile } from './bag.ts';
import type { Described } from './described.ts';
import { metsFile } from './mets.ts';
import { premisFile } from './premis.ts';
import { xmlElement, xmlFile } from './xml.ts';

/** What is kept lies here; the folders are those of E-ARK CSIP 2.1.0, with one representation. */
export const FGS_CONTENT = 'representations/submission/data/';
export const METS = 'METS.xml';
const DESCRIPTIVE = 'metadata/descriptive/dc.xml';
const PRESERVATION = 'metadata/preservation/premis.xml';
const READ_ME = 'documentation/las-mig.txt';

/**
 * A frozen document as FGS Paketstruktur 2.0, which is E-ARK CSIP 2.1.0 with E-ARK SIP 2.1.0 (Riksarkivet's decision of
 * 2023-03-30): METS, PREMIS and Dublin Core. Nothing but the input decides the bytes; no agent is a person.
 * @param payload what is kept, by path
 */
export function fgsPackage(payload: Files, about: Described): Files {
  const moment = toMoment(about.day).toISOString().replace('.000', '');
  const content = Object.fromEntries(sorted(payload).map(([name, bytes]) => [FGS_CONTENT + name, bytes]));
  const metadata = { [DESCRIPTIVE]: dublinCore(about), [PRESERVATION]: premisFile(content, about, moment) };
  const documentation = { [READ_ME]: textFile(readMe(about)) };
  const mets = metsFile({ about, moment, content, documentation, metadata });
  return { [METS]: mets, ...metadata, ...documentation, ...content };
}

const sorted = (files: Files) => Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));

function dublinCore({ title, summary, day, identifier, organisation, department, kind }: Described): Uint8Array {
  const terms = { title, description: summary, date: day, identifier, publisher: organisation, creator: department, type: kind, language: 'sv' }; // prettier-ignore
  return xmlFile(
    xmlElement(
      'oai_dc:dc',
      { 'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      ...Object.entries(terms).map(([term, text]) => xmlElement(`dc:${term}`, {}, text)),
    ),
  );
}

const readMe = (about: Described) => `${about.title}

Det här är samma handling som i arkivpaketet ${about.id}, ordnad som FGS Paketstruktur 2.0 (E-ARK CSIP 2.1.0 och
E-ARK SIP 2.1.0), för den som lämnar den till ett e-arkiv.

METS.xml                        vad som ligger i paketet, med kontrollsumma (SHA-256), storlek och format för varje fil
${DESCRIPTIVE}      vad handlingen är (Dublin Core)
${PRESERVATION}    filerna och hur paketet kom till (PREMIS 3.0)
${FGS_CONTENT}  handlingen

Det här är inte prövat
----------------------

Paketet är prövat mot kraven i specifikationerna, ett för ett, men inte mot deras XML-scheman och inte i programmen
commons-ip eller eark-validator. Schemana ligger inte heller i paketet. Den som tar emot det bör pröva det så.
Paketet har ingen leveransöverenskommelse och ingen kod för arkivbildaren: dem lägger mottagaren till, eller säger
vilka de är. Paketet nämner ingen person.
`;
