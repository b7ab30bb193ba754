import type { Entry } from '../model/entry.ts';
import type { Source } from '../model/source.ts';
import { sourceAddress } from '../model/source.ts';
import { splitName } from './person-name.ts';

const TYPES: Record<Entry['kind'], string> = {
  research: 'JOUR',
  reports: 'RPRT',
  talks: 'SOUND',
  guidance: 'RPRT',
  outlook: 'ELEC',
  training: 'GEN',
  questions: 'GEN',
};

/** The source as RIS, the format that reference managers import: a tag, two spaces, a hyphen, a space, CRLF. */
export function risText(source: Source, kind: Entry['kind']): string {
  const lines: [string, string | undefined][] = [
    ['TY', TYPES[kind]],
    ['TI', source.title],
    ...source.authors.map((name): [string, string] => ['AU', lastNameFirst(name)]),
    ['PB', source.publisher],
    ['PY', source.year ? String(source.year) : undefined],
    ['LA', source.language],
    ['DO', source.doi],
    ['SN', source.isbn],
    ['UR', sourceAddress(source)],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replaceAll(/\s+/g, ' ')}\r\n`]))
    .join('');
}

/**
 * RIS as an address that holds it: a file of its own for each entry would cost a tenth of the build (README, decisions).
 */
export function risAddress(source: Source, kind: Entry['kind']): string {
  return `data:application/x-research-info-systems;charset=utf-8,${encodeURIComponent(risText(source, kind))}`;
}

function lastNameFirst(name: string): string {
  const person = splitName(name);
  return person ? `${person.last}, ${person.first}` : name;
}
