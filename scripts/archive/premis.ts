import type { Files } from '../files/zip.ts';
import { sha256 } from './bag.ts';
import type { Described } from './described.ts';
import { mimeType } from './mime-types.ts';
import { xmlElement, xmlFile, type Xml } from './xml.ts';

/** PREMIS 3.0: each file with its checksum, size and format, how the package came to be, and by what. No agent is a person. */
export function premisFile(content: Files, about: Described, moment: string): Uint8Array {
  return xmlFile(
    xmlElement(
      'premis:premis',
      {
        'xmlns:premis': 'http://www.loc.gov/premis/v3',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        version: '3.0',
      },
      ...Object.entries(content).map(file),
      event(about, moment),
      agent('kontaktnatet', 'Kontaktnätet', 'software'),
      agent('avsandare', `${about.organisation}, ${about.department}`, 'organization'),
    ),
  );
}

const identified = (what: string, value: string) =>
  xmlElement(
    `premis:${what}Identifier`,
    {},
    xmlElement(`premis:${what}IdentifierType`, {}, 'local'),
    xmlElement(`premis:${what}IdentifierValue`, {}, value),
  );

function file([name, bytes]: [string, Uint8Array]): Xml {
  const fixity = xmlElement(
    'premis:fixity',
    {},
    xmlElement('premis:messageDigestAlgorithm', {}, 'SHA-256'),
    xmlElement('premis:messageDigest', {}, sha256(bytes)),
  );
  const format = xmlElement(
    'premis:format',
    {},
    xmlElement('premis:formatDesignation', {}, xmlElement('premis:formatName', {}, mimeType(name))),
  );
  return xmlElement(
    'premis:object',
    { 'xsi:type': 'premis:file' },
    identified('object', name),
    xmlElement(
      'premis:objectCharacteristics',
      {},
      fixity,
      xmlElement('premis:size', {}, String(bytes.length)),
      format,
    ),
    xmlElement('premis:originalName', {}, name.split('/').at(-1)!),
  ); // prettier-ignore
}

const event = ({ title, hash }: Described, moment: string) =>
  xmlElement(
    'premis:event',
    {},
    identified('event', 'fryst'),
    xmlElement('premis:eventType', {}, 'creation'),
    xmlElement('premis:eventDateTime', {}, moment),
    xmlElement(
      'premis:eventDetailInformation',
      {},
      xmlElement('premis:eventDetail', {}, `${title} frystes. Handlingens kontrollsumma: ${hash}`),
    ),
    identified('linkingAgent', 'kontaktnatet'),
    identified('linkingAgent', 'avsandare'),
  );

const agent = (id: string, name: string, kind: string) =>
  xmlElement(
    'premis:agent',
    {},
    identified('agent', id),
    xmlElement('premis:agentName', {}, name),
    xmlElement('premis:agentType', {}, kind),
  );
