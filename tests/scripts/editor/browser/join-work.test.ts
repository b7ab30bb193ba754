import { describe, expect, test } from 'vitest';
import type { OpenFile, Value } from '../../../../scripts/editor/api.ts';
import { heldIn, joinWork, type FormHeld } from '../../../../scripts/editor/browser/join/join-work.ts';
import { seeded } from '../../../bench/random.ts';

/** A file as the form opens it: only what a join looks at. */
const opened = (values: Value, body = '', text = ''): OpenFile =>
  ({ values, body, text, shape: Array.isArray(values) ? 'list' : 'fields' }) as unknown as OpenFile;

const CONTACTS: Record<string, string>[] = [
  { id: 'polisen', name: 'Polisen', phone: '114 14' },
  { id: 'stod', name: 'Stödlinjen', phone: '020-50 80 81', hours: 'Vardagar' },
];
const STEPS = ['1. Lyssna.\n', '2. Fråga.\n', '3. Anteckna.\n', '4. Ring.\n'];

const fields = (before: Value, mine: Value, theirs: Value) => {
  const file = opened(before);
  return joinWork(file, { ...heldIn(file), values: mine }, opened(theirs));
};
const texts = (before: string, mine: string, theirs: string) => {
  const file = opened({}, before);
  return joinWork(file, { ...heldIn(file), body: mine }, opened({}, theirs));
};
const body = (before: string, mine: string, theirs: string) => {
  const { collisions, settled } = texts(before, mine, theirs);
  expect(collisions).toEqual([]);
  return settled([]).body;
};
const values = (before: Value, mine: Value, theirs: Value) => {
  const { collisions, settled } = fields(before, mine, theirs);
  expect(collisions).toEqual([]);
  return settled([]).values;
};

describe('two who have changed the same file in different places', () => {
  test('both have their fields, and in a list each has hers in her item', () => {
    const mine = [CONTACTS[0]!, { ...CONTACTS[1], hours: 'Dygnet runt' }];
    const theirs = [
      { ...CONTACTS[0], phone: '114 15' },
      { ...CONTACTS[1], phone: '020-50 80 82' },
    ];
    expect(values(CONTACTS, mine, theirs)).toEqual([
      { id: 'polisen', name: 'Polisen', phone: '114 15' },
      { id: 'stod', name: 'Stödlinjen', phone: '020-50 80 82', hours: 'Dygnet runt' },
    ]);
  });

  test('an item is the same wherever it has been moved, and what either put in is there', () => {
    const [police, line] = CONTACTS as [Record<string, string>, Record<string, string>];
    const mine = [police, { ...line, hours: 'Alltid' }, { id: 'min', name: 'Min' }];
    const theirs = [{ id: 'deras', name: 'Deras' }, line, police];
    expect(values(CONTACTS, mine, theirs)).toEqual([
      { id: 'deras', name: 'Deras' },
      { id: 'stod', name: 'Stödlinjen', phone: '020-50 80 81', hours: 'Alltid' },
      police,
      { id: 'min', name: 'Min' },
    ]);
  });

  test('of names, what either has added is there, and what either has taken away is not', () => {
    expect(values({ topics: ['a', 'b', 'c'] }, { topics: ['a', 'c', 'min'] }, { topics: ['b', 'c', 'deras'] })).toEqual(
      {
        topics: ['c', 'deras', 'min'],
      },
    );
  });

  test('steps side by side, a paragraph put in and one taken away', () => {
    const [one, two, three, four] = STEPS as [string, string, string, string];
    const before = STEPS.join('');
    expect(body(before, `1. Lyssna först.\n${two}${three}${four}`, `${one}2. Fråga sedan.\n${three}${four}`)).toBe(
      `1. Lyssna först.\n2. Fråga sedan.\n${three}${four}`,
    );
    expect(body(before, `${one}${two}${four}`, `${before}\nDeras sista.\n`)).toBe(
      `${one}${two}${four}\nDeras sista.\n`,
    );
  });

  test('who wrote the same is not asked', () => {
    expect(body('A\n', 'B\n', 'B\n')).toBe('B\n');
    expect(values({ title: 'A' }, { title: 'B' }, { title: 'B' })).toEqual({ title: 'B' });
  });

  test('nothing is lost and nothing comes from nowhere, whatever the two did', () => {
    const random = seeded(20261126);
    const at = (count: number) => Math.floor(random.next() * count);
    for (let round = 0; round < 400; round += 1) {
      const before = Array.from({ length: 12 }, (_, index) => `rad ${index}\n`);
      const shaken = (who: string) =>
        before.flatMap(
          (line, index) => [line, line, line, line, [], `${who} ${index}\n`, [line, `${who} ny ${index}\n`]][at(7)]!,
        );
      const [mine, theirs] = [shaken('min'), shaken('deras')];
      const { collisions, settled } = texts(before.join(''), mine.join(''), theirs.join(''));
      const both = settled(collisions.map((each) => `${String(each.mine)}${String(each.theirs)}`)).body;
      for (const line of [...mine, ...theirs].filter((each) => !each.startsWith('rad'))) expect(both).toContain(line);
      for (const line of before.filter((each) => mine.includes(each) && theirs.includes(each)))
        expect(both).toContain(line);
      const known = new Set([...before, ...mine, ...theirs]);
      expect(both.match(/.*\n/g)?.filter((line) => !known.has(line)) ?? []).toEqual([]);
    }
  });
});

describe('two who have changed the same place', () => {
  test('are asked about that place alone, and the rest is put together', () => {
    const mine = [CONTACTS[0]!, { ...CONTACTS[1], phone: '1', hours: 'Mina' }];
    const theirs = [
      { ...CONTACTS[0], phone: '3' },
      { ...CONTACTS[1], phone: '2' },
    ];
    const { collisions, settled } = fields(CONTACTS, mine, theirs);
    expect(collisions).toEqual([{ at: [1, 'phone'], mine: '1', theirs: '2' }]);
    expect(settled(['2']).values).toEqual([
      { id: 'polisen', name: 'Polisen', phone: '3' },
      { id: 'stod', name: 'Stödlinjen', phone: '2', hours: 'Mina' },
    ]);
  });

  test('of one paragraph either is kept, or what was made of both', () => {
    const { collisions, settled } = texts('A\n\nB\n\nC\n', 'A\n\nMitt\n\nC mitt\n', 'A deras\n\nDeras\n\nC\n');
    expect(collisions).toEqual([{ mine: 'Mitt\n', theirs: 'Deras\n' }]);
    expect(settled(['Mitt och deras']).body).toBe('A deras\n\nMitt och deras\n\nC mitt\n');
  });

  test('an item that one took away while the other wrote in it', () => {
    const theirs = [{ ...CONTACTS[0], phone: 'ny' }, CONTACTS[1]!];
    const { collisions, settled } = fields(CONTACTS, [CONTACTS[1]!], theirs);
    expect(collisions).toEqual([{ at: [0], mine: undefined, theirs: theirs[0] }]);
    expect(settled([undefined]).values).toEqual([CONTACTS[1]]);
    expect(settled([theirs[0]]).values).toEqual(theirs);
  });

  test('a file that is written as text is put together line by line', () => {
    const file = opened({}, '', 'a: 1\nb: 2\nc: 3\n');
    const mine: FormHeld = { ...heldIn(file), raw: 'a: 9\nb: 2\nc: 3\n' };
    const { collisions, settled } = joinWork(file, mine, opened({}, '', 'a: 1\nb: 2\nc: 8\n'));
    expect([collisions, settled([]).raw]).toEqual([[], 'a: 9\nb: 2\nc: 8\n']);
  });
});
