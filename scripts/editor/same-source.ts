import type { Entry } from '../../src/model/entry.ts';
import { isSameAddress } from '../../src/model/tip.ts';
import type { Value } from './api.ts';

/** What of a source another text has too. */
export interface SameSource {
  key: 'address' | 'doi' | 'isbn' | 'urn' | 'title';
  entry: Pick<Entry, 'title' | 'file'>;
}

/**
 * The first text that tells of the same source, whatever its state: whoever begins to write is to know it while typing. The
 * check itself compares only what is published.
 * @param values as the form has them, half written or not
 * @param file its own path, which is not another text
 */
export function sameSource(values: Value, file: string, entries: readonly Entry[]): SameSource | undefined {
  const source = fieldsOf(fieldsOf(values)['source']);
  const others = entries.filter((entry) => entry.file !== file && entry.source);
  for (const key of ['doi', 'isbn', 'urn', 'address', 'title'] as const) {
    const written = source[key];
    if (typeof written !== 'string' || written.trim() === '') continue;
    const entry = others.find((each) => isSame(key, written.trim(), each.source![key]));
    if (entry) return { key, entry };
  }
  return undefined;
}

const fieldsOf = (value: Value | undefined): Readonly<Record<string, Value>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, Value>) : {};

function isSame(key: SameSource['key'], written: string, known: string | undefined): boolean {
  if (known === undefined) return false;
  if (key === 'address') return isWork(written) && isSameAddress(written, known);
  return plain(key, written) === plain(key, known);
}

/** The front page of a publisher leads to many works. */
const isWork = (address: string) => (URL.parse(address)?.pathname ?? '').length > 1;

const plain = (key: SameSource['key'], text: string) =>
  key === 'isbn' ? text.replace(/[^\dX]/gi, '') : text.toLocaleLowerCase('sv').replace(/\s+/g, ' ');
