import { describe, expect, test } from 'vitest';
import { readSettings } from '../src/settings.ts';
import { parseSite, SiteError } from '../src/site.ts';

const { base: _, ...SITE } = parseSite();

/** What is said of a configuration that differs from ours in some fields. */
function told(fields: Record<string, unknown>): string {
  try {
    parseSite({ ...SITE, ...fields });
    return '';
  } catch (error) {
    if (error instanceof SiteError) return error.message;
    throw error;
  }
}

describe('the configuration', () => {
  test('of this repository is sound', () => expect(parseSite().name).not.toBe(''));

  test('cannot be changed by whoever reads it, however deep', () => {
    const site = parseSite();
    expect(() => Object.assign(site, { name: 'x' })).toThrow(TypeError);
    expect(() => Object.assign(site.sender, { email: 'x' })).toThrow(TypeError);
    expect(() => Object.assign(site.menu[0]!, { name: 'x' })).toThrow(TypeError);
  });

  test.each([
    ['an empty name', { name: '' }, 'src/site.ts name – får inte vara tomt'],
    [
      'a relative address',
      { address: '/vbe/' },
      'src/site.ts address – ska vara en hel webbadress, till exempel https://intranat.exempel.se/vbe/',
    ],
    [
      'an address of another sort',
      { address: 'mailto:a@b.example' },
      'src/site.ts address – ska vara en hel webbadress, till exempel https://intranat.exempel.se/vbe/',
    ],
    [
      'a sender without an address',
      { sender: { name: 'a', email: 'b' } },
      'src/site.ts sender.email – ska vara en e-postadress',
    ],
    [
      'a colour by name',
      { colours: { accent: 'blå' } },
      'src/site.ts colours.accent – ska vara en färg, till exempel #0076bc',
    ],
    [
      'a time zone that is none',
      { timeZone: 'Göteborg' },
      'src/site.ts timeZone – ska vara en tidszon, till exempel Europe/Stockholm',
    ],
    [
      'another language',
      { language: 'en' },
      'src/site.ts language – ska vara sv: sidorna och sökningen är skrivna för svenska',
    ],
    [
      'a menu that leaves the portal',
      { menu: [{ name: 'Ut', address: 'https://example.org/' }] },
      'src/site.ts menu.0.address – ska börja med /',
    ],
    [
      'half a month',
      { reviewMonths: { ...SITE.reviewMonths, talks: 0.5 } },
      'src/site.ts reviewMonths.talks – ska vara ett antal månader',
    ],
    [
      'a logotype without words',
      { logotype: { file: 'l.svg', alt: '' } },
      'src/site.ts logotype.alt – behöver en alternativtext',
    ],
  ])('with %s is told by field', (_, fields, message) => expect(told(fields)).toBe(message));

  test.each([
    ['a missing field', { city: undefined }, 'city'],
    ['an unknown field', { cookies: true }, 'cookies'],
    ['a kind without months', { reviewMonths: {} }, 'reviewMonths'],
    ['a wrong type', { indexing: 'nej' }, 'indexing'],
  ])('with %s is told in Swedish', (_, fields, name) => {
    expect(told(fields)).toContain(name);
    expect(told(fields)).not.toMatch(/invalid|expected|required|unrecognized/i);
  });

  test('with many faults names them all at once', () =>
    expect(told({ name: '', language: 'en', indexing: 1 }).split('\n')).toHaveLength(3));
});

describe('the address', () => {
  test.each([
    ['https://exempelstad.example', 'https://exempelstad.example/', '/'],
    ['https://exempelstad.example/vbe', 'https://exempelstad.example/vbe/', '/vbe/'],
    ['https://exempelstad.example/a/b//', 'https://exempelstad.example/a/b/', '/a/b/'],
  ])('%s has a base', (given, address, base) => {
    const site = parseSite(undefined, given);
    expect([site.address, site.base]).toEqual([address, base]);
  });
});

describe('the environment', () => {
  test('may be empty: internal edition, content and dist, today in Stockholm', () => {
    const settings = readSettings({});
    expect(settings.edition).toBe('internal');
    expect([settings.content, settings.out].map((each) => each.replace(/.*[\\/]/, ''))).toEqual(['content', 'dist']);
    expect(settings.today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('chooses edition, day and address', () => {
    const { edition, today, site } = readSettings({
      PORTAL_EDITION: 'open',
      PORTAL_NOW: '2026-11-23',
      PORTAL_ADDRESS: 'https://exempelstad.example/vbe',
    });
    expect([edition, today, site.base]).toEqual(['open', '2026-11-23', '/vbe/']);
  });

  test('may give a moment, which is a day in Stockholm', () =>
    expect(readSettings({ PORTAL_NOW: '2026-11-22T23:30:00Z' }).today).toBe('2026-11-23'));

  test.each([
    [{ PORTAL_EDITION: 'hemlig' }, 'PORTAL_EDITION är ”hemlig”. Välj ett av: open, internal, network.'],
    [{ PORTAL_NOW: '2026-02-31' }, 'PORTAL_NOW är ”2026-02-31”. Skriv ett datum som finns, till exempel 2026-11-23.'],
    [
      { PORTAL_NOW: '2026-02-31T10:00' },
      'PORTAL_NOW är ”2026-02-31T10:00”. Skriv ett datum som finns, till exempel 2026-11-23.',
    ],
    ...[
      '/vbe/',
      'exempelstad.example',
      'https:/exempelstad.example',
      'https://exempelstad.example/?vbe',
      'https://exempelstad.example/#vbe',
      'https://a:b@exempelstad.example/',
      'https://exempelstad.example/a b',
    ].map((address): [Record<string, string>, string] => [
      { PORTAL_ADDRESS: address },
      'PORTAL_ADDRESS – ska vara en hel webbadress, till exempel https://intranat.exempel.se/vbe/',
    ]),
    [{ PORTAL_NOW: 'idag' }, 'PORTAL_NOW är ”idag”. Skriv ett datum som finns, till exempel 2026-11-23.'],
  ])('%j is told in one sentence', (env, message) => expect(() => readSettings(env)).toThrow(new SiteError(message)));
});
