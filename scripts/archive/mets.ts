import type { Files } from '../files/zip.ts';
import { sha256 } from './bag.ts';
import { fgsName, type Described } from './described.ts';
import { mimeType } from './mime-types.ts';
import { xmlElement, xmlFile, type Xml } from './xml.ts';

/** The parts of a package, each file by its path from the root. */
export interface PackageParts {
  about: Described;
  /** As METS writes a moment. */
  moment: string;
  content: Files;
  documentation: Files;
  /** Descriptive first, then preservation. */
  metadata: Files;
}

const NAMES = {
  'xmlns:mets': 'http://www.loc.gov/METS/',
  'xmlns:csip': 'https://DILCIS.eu/XML/METS/CSIPExtensionMETS',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

/** METS.xml of a package without METS of its representations, as the profile's first appendix has it. */
export function metsFile(parts: PackageParts): Uint8Array {
  const { about, moment, content, documentation, metadata } = parts;
  const [descriptive, preservation] = Object.entries(metadata);
  const groups = [
    fileGroup('documentation', 'Documentation', {}, documentation, moment),
    fileGroup('content', 'Representations/submission/data', { ...kindOf(about), ADMID: 'digiprov-1' }, content, moment),
  ];
  return xmlFile(
    xmlElement(
      'mets:mets',
      {
        ...NAMES,
        OBJID: fgsName(about),
        LABEL: about.title,
        TYPE: 'OTHER',
        'csip:OTHERTYPE': about.kind,
        ...kindOf(about),
        PROFILE: 'https://earksip.dilcis.eu/profile/E-ARK-SIP.xml',
      },
      header(about, moment),
      xmlElement('mets:dmdSec', { ID: 'dmd-1', CREATED: moment, STATUS: 'CURRENT' }, reference('DC', descriptive!, moment)), // prettier-ignore
      xmlElement('mets:amdSec', { ID: 'amd-1' }, xmlElement('mets:digiprovMD', { ID: 'digiprov-1', CREATED: moment, STATUS: 'CURRENT' }, reference('PREMIS', preservation!, moment))), // prettier-ignore
      xmlElement('mets:fileSec', { ID: 'files' }, ...groups),
      structure(fgsName(about)),
    ),
  );
}

/** That of package.json: what made the package. */
export const SOFTWARE_VERSION = '0.1.0';

/** The vocabulary has no letters and no minutes: OTHER, and what it is. */
const kindOf = ({ kind }: Described) => ({
  'csip:CONTENTINFORMATIONTYPE': 'OTHER',
  'csip:OTHERCONTENTINFORMATIONTYPE': kind,
});

function header({ organisation, department }: Described, moment: string): Xml {
  const agent = (role: string, kind: Record<string, string>, name: string, ...notes: Xml[]) =>
    xmlElement('mets:agent', { ROLE: role, ...kind }, xmlElement('mets:name', {}, name), ...notes);
  const version = xmlElement('mets:note', { 'csip:NOTETYPE': 'SOFTWARE VERSION' }, SOFTWARE_VERSION);
  return xmlElement(
    'mets:metsHdr',
    { CREATEDATE: moment, LASTMODDATE: moment, RECORDSTATUS: 'NEW', 'csip:OAISPACKAGETYPE': 'SIP' },
    agent('CREATOR', { TYPE: 'OTHER', OTHERTYPE: 'SOFTWARE' }, 'Kontaktnätet', version),
    agent('ARCHIVIST', { TYPE: 'ORGANIZATION' }, organisation),
    agent('CREATOR', { TYPE: 'ORGANIZATION' }, `${organisation}, ${department}`),
  );
}

const place = (name: string) => ({ LOCTYPE: 'URL', 'xlink:type': 'simple', 'xlink:href': encodeURI(name) });

const measured = (name: string, bytes: Uint8Array, moment: string) => ({
  MIMETYPE: mimeType(name),
  SIZE: String(bytes.length),
  CREATED: moment,
  CHECKSUM: sha256(bytes),
  CHECKSUMTYPE: 'SHA-256',
});

const reference = (kind: string, [name, bytes]: [string, Uint8Array], moment: string) =>
  xmlElement('mets:mdRef', { ...place(name), MDTYPE: kind, ...measured(name, bytes, moment) });

function fileGroup(id: string, use: string, more: Record<string, string>, files: Files, moment: string): Xml {
  const all = Object.entries(files).map(([name, bytes], index) =>
    xmlElement(
      'mets:file',
      { ID: `${id}-file-${index + 1}`, ...measured(name, bytes, moment) },
      xmlElement('mets:FLocat', place(name)),
    ),
  );
  return xmlElement('mets:fileGrp', { ID: id, USE: use, ...more }, ...all);
}

function structure(name: string): Xml {
  const part = (label: string, more: Record<string, string>, ...inside: Xml[]) =>
    xmlElement('mets:div', { ID: `div-${label.toLowerCase()}`, LABEL: label, ...more }, ...inside);
  const points = (group: string) => xmlElement('mets:fptr', { FILEID: group });
  return xmlElement(
    'mets:structMap',
    { ID: 'structure', TYPE: 'PHYSICAL', LABEL: 'CSIP' },
    xmlElement(
      'mets:div',
      { ID: 'div-package', LABEL: name },
      part('Metadata', { ADMID: 'digiprov-1', DMDID: 'dmd-1' }),
      part('Documentation', {}, points('documentation')),
      part('Representations', {}, points('content')),
    ),
  );
}
