import { expect, test } from 'vitest';
import { namesApart } from '../../src/model/item-names.ts';

test('laws of the same name are told apart by their paragraphs, and what has none by its id', () => {
  const items: Record<string, string>[] = [
    { id: 'osl-10-18', paragraph: '10 kap. 18 §' },
    { id: 'skollag', paragraph: '1 kap. 4 §' },
    { id: 'osl-10-2', paragraph: '10 kap. 2 §' },
    { id: 'osl' },
  ];
  const names = ['Sekretesslagen', 'Skollagen', 'Sekretesslagen', 'Sekretesslagen'];
  expect(namesApart(names, items)).toEqual([
    'Sekretesslagen, 10 kap. 18 §',
    'Skollagen',
    'Sekretesslagen, 10 kap. 2 §',
    'Sekretesslagen, osl',
  ]);
});
