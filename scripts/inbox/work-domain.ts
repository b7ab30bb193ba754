import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

/**
 * Tells whether an address is of the city's: its domain stands in `network/domains.yaml`, letter for letter.
 * @param content the content folder
 * @throws Error without the file: guessing would turn colleagues away
 */
export async function workDomains(content: string): Promise<(address: string) => boolean> {
  const file = path.join(content, 'network', 'domains.yaml');
  const text = await readFile(file, 'utf8');
  const listed: unknown = parse(text);
  const domains = new Set(Array.isArray(listed) ? listed.map(domainOf) : []);
  return (address) => domains.has(address.slice(address.lastIndexOf('@') + 1));
}

const domainOf = (each: unknown): unknown =>
  typeof each === 'object' && each !== null && 'domain' in each ? each.domain : each;
