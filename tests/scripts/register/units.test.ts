import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../../src/load-catalog.ts';
import { readSettings } from '../../../src/settings.ts';
import { idOf, unitFinder } from '../../../scripts/register/units.ts';

const unit = (id: string, name: string, short?: string) => ({
  id,
  name,
  kind: 'bolag' as const,
  confirmed: true,
  ...(short && { short }),
});

test('a unit is found by id, name or short name, however it is written', () => {
  const find = unitFinder([unit('aldre-och-omsorg', 'Äldre  och omsorg', 'ÄO'), unit('annan', 'Annan')]);
  for (const words of ['aldre-och-omsorg', 'Äldre och omsorg', 'ÄLDRE OCH OMSORG ', 'äo', 'a\u0308o'])
    expect(find(words)).toBe('aldre-och-omsorg');
  expect(find('äldre')).toBeUndefined();
  expect(find('')).toBeUndefined();
});

test('a short name that two units share finds neither', () => {
  const find = unitFinder([unit('ett', 'Ett', 'E'), unit('tva', 'Två', 'E')]);
  expect(find('E')).toBeUndefined();
  expect(find('Ett')).toBe('ett');
});

test('the id of every unit follows from its name', async () => {
  const content = fileURLToPath(new URL('../../../content', import.meta.url));
  const { catalog } = await loadCatalog({ ...readSettings({}), content });
  expect(catalog.units).toHaveLength(readdirSync(`${content}/network/units`).length);
  expect(catalog.units.filter(({ id, name }) => id !== idOf(name)).map(({ id, name }) => [id, idOf(name)])).toEqual([]);
});
