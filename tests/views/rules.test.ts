import { describe, expect, test } from 'vitest';
import { parseSite } from '../../src/site.ts';
import { entryPage } from '../../src/views/entry-page.ts';
import { routes } from '../../src/views/routes.ts';
import { lawsByArea } from '../../src/views/rules.ts';
import { article, catalogOf } from '../model/small-portal.ts';

const LAWS = `- { id: a, name: Exempellagen, sfs: "2099:1", area: Övning, meaning: Öva., binds: alla, inForce: 2025-07-01, checked: 2026-11-20, seen: Hemligt, address: "https://lag.example/" }
- { id: b, name: Förslag om övning, area: Annat, meaning: Öva mer., binds: alla, inForce: 2027-01-01, status: proposed, checked: 2026-11-22, wording: 2026-02-12, seen: Hemligt }
`;
const CONTACTS = `- { id: larm, name: Larmnumret, purpose: Ring vid fara., phone: "112", hours: Dygnet runt, email: trygg.stad@exempelstad.example, verified: seen, source: Hemligt, note: Hemligt, checked: 2026-11-23 }
- { id: oro, name: Oro, purpose: Ring och be om rätt förvaltning., via: vaxel, verified: known, source: Hemligt, checked: 2026-11-23 }
- { id: vaxel, name: Växeln, purpose: Ring., phone: 08-465 004 10, verified: told, source: Hemligt, checked: 2026-11-23 }
- { id: webben, name: Webben, purpose: Läs., address: "https://www.exempelstad.example/x", verified: seen, source: Hemligt, checked: 2026-11-23 }
`;
const pageOf = (folder: string, fields: Record<string, string>) => {
  const catalog = catalogOf({ 'laws.yaml': LAWS, 'contacts.yaml': CONTACTS, [`${folder}/x.mdx`]: article(fields) });
  return entryPage(catalog, parseSite(), catalog.entries[0]!);
};
const UNREAD = 'Ingen jurist har granskat texten. Fråga en jurist innan du fattar beslut i ett enskilt fall.';

describe('the laws of a page', () => {
  test('say what they mean, and which are only proposed', () => {
    expect(pageOf('reports', { laws: '[a, b]' }).rules).toEqual([
      { id: 'a', title: 'Exempellagen (2099:1)', meaning: 'Öva.', binds: 'alla', address: 'https://lag.example/', proposed: false, since: 'Gäller sedan 1 juli 2025' },
      { id: 'b', title: 'Förslag om övning', meaning: 'Öva mer.', binds: 'alla', address: undefined, proposed: true, since: 'Föreslås gälla från 1 januari 2027' },
    ]); // prettier-ignore
  });

  test('a law decided for later does not hold yet, and a proposal whose day has passed is still but a proposal', () => {
    const said = (inForce: string, more = '') => {
      const list = `- { id: a, name: L, area: A, meaning: M., binds: alla, inForce: ${inForce}, ${more}checked: 2026-11-20, seen: S }\n`;
      return lawsByArea(catalogOf({ 'laws.yaml': list }))[0]!.laws[0]!.rules[0]!.since;
    };
    expect(said('2026-11-23')).toBe('Gäller sedan 23 november 2026');
    expect(said('2027-07-01')).toBe('Börjar gälla 1 juli 2027');
    expect(said('2026-07-03', 'status: proposed, ')).toBe('Föreslogs gälla från 3 juli 2026');
  });

  test('say when they were checked, and how old a copy was read', () => {
    expect(pageOf('reports', { laws: '[a]' }).checked).toBe(
      'Vi slog upp lagen den 20 november 2026. Den kan ha ändrats sedan dess.',
    );
    expect(pageOf('reports', { laws: '[a, b]' }).checked).toBe(
      'Vi slog upp lagen den 20 november 2026, i en lagtext från februari 2026 eller senare. Den kan ha ändrats sedan dess.',
    );
    expect(pageOf('reports', {}).checked).toBeUndefined();
  });

  test('our own guidance says that no lawyer has read it, until one has', () => {
    expect(pageOf('guidance', {}).checked).toBe(UNREAD);
    expect(pageOf('guidance', { laws: '[a]' }).checked).toBe(
      `Vi slog upp lagen den 20 november 2026. Den kan ha ändrats sedan dess. ${UNREAD}`,
    );
    expect(pageOf('guidance', { laws: '[a]', legalReview: '{ by: Stadsjuristen, date: 2026-11-14 }' }).checked).toBe(
      'Vi slog upp lagen den 20 november 2026. Den kan ha ändrats sedan dess.',
    );
    expect(pageOf('guidance', { source: '{ title: T, publisher: P }' }).checked).toBeUndefined();
  });

  test('an own question says it where it leans on a law', () => {
    expect(pageOf('questions', {}).checked).toBeUndefined();
    expect(pageOf('questions', { laws: '[a]' }).checked).toContain(UNREAD);
  });

  test('stand under their areas in the list of laws, and what several have in common is said once', () => {
    const more = `${LAWS}- { id: c, name: Exempellagen, sfs: "2099:1", paragraph: 3 §, area: Övning, meaning: Öva igen., binds: alla, checked: 2026-11-20, seen: Hemligt }\n`;
    const areas = lawsByArea(catalogOf({ 'laws.yaml': more }));
    expect(
      areas.map(({ area, laws }) => [area, laws.map(({ title, rules }) => [title, rules.map(({ id }) => id)])]),
    ).toEqual([
      ['Övning', [['Exempellagen (2099:1)', ['a', 'c']]]],
      ['Annat', [['Förslag om övning', ['b']]]],
    ]);
    expect(areas[0]!.laws[0]!.rules.map(({ paragraph }) => paragraph)).toEqual([undefined, '3 §']);
  });
});

describe('the routes of a page', () => {
  test('come in the order that the page says, with a number that rings', () => {
    expect(pageOf('guidance', { contacts: '[oro, larm, webben]' }).routes).toEqual([
      { id: 'oro', name: 'Oro', purpose: 'Ring och be om rätt förvaltning.', phone: { number: '08-465 004 10', href: 'tel:0846500410' } },
      { id: 'larm', name: 'Larmnumret', purpose: 'Ring vid fara.', hours: 'Dygnet runt', email: 'trygg.stad@exempelstad.example', phone: { number: '112', href: 'tel:112' } },
      { id: 'webben', name: 'Webben', purpose: 'Läs.', page: { host: 'exempelstad.example', href: 'https://www.exempelstad.example/x' } },
    ]); // prettier-ignore
  });

  test('are all of them on the page of contacts, and never tell how we know', () => {
    const all = routes(catalogOf({ 'contacts.yaml': CONTACTS }));
    expect(all.map(({ id }) => id)).toEqual(['larm', 'oro', 'vaxel', 'webben']);
    expect(JSON.stringify(all)).not.toContain('Hemligt');
  });
});
