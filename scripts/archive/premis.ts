import type { Files } from '../files/zip.ts';
import { sha256 } from './bag.ts';
import type { Described } from './described.ts';
import { mimeType } from './mime-types.ts';
import { element, xmlFile, type Xml } from './xml.ts';

/** PREMIS 3.0: each file with its checksum, size and format, how the package came to be, and by what. No agent is a person. */
export function premisFile(content: Files, about: Described, moment: string): Uint8Array {
  return xmlFile(
    element(
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
  element(
    `premis:${what}Identifier`,
    {},
    element(`premis:${what}IdentifierType`, {}, 'local'),
    element(`premis:${what}IdentifierValue`, {}, value),
  );

function file([name, bytes]: [string, Uint8Array]): Xml {
  const fixity = element(
    'premis:fixity',
    {},
    element('premis:messageDigestAlgorithm', {}, 'SHA-256'),
    element('premis:messageDigest', {}, sha256(bytes)),
  );
  const format = element(
    'premis:format',
    {},
    element('premis:formatDesignation', {}, element('premis:formatName', {}, mimeType(name))),
  );
  return element(
    'premis:object',
    { 'xsi:type': 'premis:file' },
    identified('object', name),
    element(
      'premis:objectCharacteristics',
      {},
      fixity,
      element('premis:size', {}, String(bytes.length)),
      format,
    ),
    element('premis:originalName', {}, name.split('/').at(-1)!),
  ); // prettier-ignore
}

const event = ({ title, hash }: Described, moment: string) =>
  element(
    'premis:event',
    {},
    identified('event', 'fryst'),
    element('premis:eventType', {}, 'creation'),
    element('premis:eventDateTime', {}, moment),
    element(
      'premis:eventDetailInformation',
      {},
      element('premis:eventDetail', {}, `${title} frystes. Handlingens kontrollsumma: ${hash}`),
    ),
    identified('linkingAgent', 'kontaktnatet'),
    identified('linkingAgent', 'avsandare'),
  );

const agent = (id: string, name: string, kind: string) =>
  element(
    'premis:agent',
    {},
    identified('agent', id),
    element('premis:agentName', {}, name),
    element('premis:agentType', {}, kind),
  );
