import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildCatalog, listed, ofKind } from '../../src/model/catalog.ts';
import { ALARM } from '../../src/model/contact.ts';
import { readContent } from '../../src/read-content.ts';

const raw = await readContent(fileURLToPath(new URL('../../content', import.meta.url)));
const { catalog } = buildCatalog(raw, { edition: 'network', today: '2026-12-31' });
const own = listed(ofKind(catalog, 'guidance')).filter(({ source }) => !source);
const asked = listed(ofKind(catalog, 'questions'));

describe('our own guidance', () => {
  test.each(own.map((entry) => [entry.id, entry] as const))('%s shows whom to ring and names its laws', (_, entry) => {
    expect(entry.contacts.length).toBeGreaterThan(0);
    expect(entry.laws.length).toBeGreaterThan(0);
  });

  test('begins with the alarm, or has it in the box where something else is nearer', () => {
    expect(own.filter(({ contacts }) => !contacts.includes(ALARM)).map(({ id }) => id)).toEqual([]);
  });

  // Socialtjänstlagen 19 kap. 1 §: at once; nobody may be asked first.
  test('that tells of reporting concern says at once', () => {
    const reporting = [...own, ...asked].filter(({ body }) =>
      /anmäl(?:er|a)? (?:du )?(?:oro|genast)/i.test(body.plain),
    );
    expect(reporting.length).toBeGreaterThan(5);
    expect(reporting.filter(({ body }) => !/genast/i.test(body.plain)).map(({ id }) => id)).toEqual([]);
  });

  test('never leads to the law on social services that was replaced', () => {
    expect(own.filter(({ body }) => /2001:453|14 kap\. 1 §/.test(body.plain)).map(({ id }) => id)).toEqual([]);
  });

  test('never forbids more than the constitution does about registers', () => {
    const claims = /får (?:ni|du) inte (?:kartlägga|registrera|lista|föra register)/i;
    expect([...own, ...asked].filter(({ body }) => claims.test(body.plain)).map(({ id }) => id)).toEqual([]);
  });
});

test('the alarm is there for the start page', () => {
  expect(catalog.contacts.find(({ id }) => id === ALARM)?.phone).toBe('112');
});

test('what only editors need to know of a contact stands in no field that readers see', () => {
  const shown = catalog.contacts.flatMap(({ name, purpose, hours = '' }) => [name, purpose, hours]).join(' ');
  expect(shown).not.toMatch(/provring|allmän kännedom|ej sedd|inte sedd|kontrollera/i);
});

test('every law that is only proposed is known to be so, and no text of ours is built on one', () => {
  const proposed = new Set(catalog.laws.filter(({ status }) => status === 'proposed').map(({ id }) => id));
  expect(proposed.size).toBeGreaterThan(0);
  expect(catalog.entries.filter(({ laws }) => laws.some((id) => proposed.has(id))).map(({ id }) => id)).toEqual([]);
});
