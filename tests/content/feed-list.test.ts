import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { notXml } from '../../src/reader/opml.ts';

const list = readFileSync(new URL('../../content/sources.opml', import.meta.url), 'utf8');

test('the portal’s list of feeds is XML', () => expect(notXml(list)).toBeUndefined());

test.each([
  ['a bare &', list.replace(/text="[^"]*"/, 'text="A & B"')],
  ['a bare <', list.replace(/text="[^"]*"/, 'text="A < B"')],
  ['a quotation mark too few', list.replace(/text="[^"]*"/, 'text="A')],
  ['a tag that nothing ends', list.replace('</body>', '')],
  ['a row that nothing ends', list.replace('/>', '>')],
  ['an end too many', list.replace('</body>', '</body></body>')],
])('a list of feeds with %s is told of', (_, text) => expect(notXml(text)).toBeDefined());
