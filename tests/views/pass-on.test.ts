import { expect, test } from 'vitest';
import { parseSite } from '../../src/site.ts';
import { passOn } from '../../src/views/pass-on.ts';
import { article, catalogOf } from '../model/small-portal.ts';

const site = parseSite(undefined, 'https://portal.exempelstad.example/vbe/');

function texts(fields: Record<string, string> = {}, meanings: { name: string; text: string }[] = []) {
  const [entry] = catalogOf({ 'reports/artikeln.mdx': article(fields) }).entries;
  return passOn(site, entry!, { meanings, routes: [] });
}

test('the short text is title, summary and the full address', () => {
  expect(texts().short).toBe(`En artikel om ingenting

En sammanfattning som är precis så lång som den måste vara.

Läs mer i Kontaktnätet: https://portal.exempelstad.example/vbe/rapporter/artikeln/`);
});

test('the text for a meeting has points, meanings, questions to talk about, source and address', () => {
  const fields = {
    points: '[Första punkten., Andra punkten.]',
    source: '{ title: Titel, publisher: Exempelmyndigheten, year: 2024 }',
  };
  expect(texts(fields, [{ name: 'Skola', text: 'Prata om det.' }]).meeting).toBe(`En artikel om ingenting

En sammanfattning som är precis så lång som den måste vara.

– Första punkten.
– Andra punkten.
– Skola: Prata om det.

Att prata om: Vad av det här märker vi hos oss? Vad behöver vi göra annorlunda? Vem tar det vidare?

Källa: Exempelmyndigheten (2024). Titel.
Hämtat ur Kontaktnätet, 1 november 2026: https://portal.exempelstad.example/vbe/rapporter/artikeln/`);
});

test('without points and source there are no empty lines in their place', () => {
  expect(texts().meeting).not.toMatch(/\n\n\n|Källa:/);
});

test('of our own guidance a meeting gets the steps, as far as their bold words go, and whom to ring', () => {
  const body = `## Gör så här

1. **Ring <Phone id="larm" /> om det är fara.** Vänta inte.
2. **Är det ett barn? Anmäl genast.** Fråga ingen om lov.
3. **Ta en bild** med tid och plats. Dela den inte.

Sedan väntar ni. Så här gör ni inte:

1. Ni springer.
`;
  const contacts = '- { id: larm, name: Larmnumret, purpose: Larma., phone: "112", verified: known, source: Påhittad, checked: 2026-11-23 }\n- { id: vaxel, name: Växeln, purpose: Ring oss., email: trygg.stad@exempelstad.example, verified: known, source: Påhittad, checked: 2026-11-23 }\n'; // prettier-ignore
  const catalog = catalogOf({
    'contacts.yaml': contacts,
    'guidance/stegen.mdx': article({ points: '[En punkt.]' }, body),
  });
  const larm = { name: 'Larmnumret', phone: { number: '112', href: 'tel:112' } };
  const routes = [larm, { name: 'Nämnden', phone: undefined }];
  const { meeting } = passOn(site, catalog.entries[0]!, {
    meanings: [{ name: 'Skola', text: 'Prata om det.' }],
    routes,
  });
  expect(meeting).toContain(`lång som den måste vara.

1. Ring 112 om det är fara.
2. Är det ett barn? Anmäl genast.
3. Ta en bild med tid och plats.

Ring:
– Larmnumret: 112

– Skola: Prata om det.

Att prata om:`);
});

test('the mail has no recipient, and its text arrives whole', () => {
  const { mailto, short } = texts({ title: '"Vad & varför? å/ä=ö #1 100 %"' });
  const address = new URL(mailto);
  expect(address.pathname).toBe('');
  expect(address.searchParams.get('subject')).toBe('Vad & varför? å/ä=ö #1 100 %');
  expect(address.searchParams.get('body')).toBe(short.replaceAll('\n', '\r\n'));
});
