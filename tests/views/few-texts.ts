import { article, catalogOf } from '../model/small-portal.ts';

export const source = (year?: number) =>
  `{ title: Titel, publisher: Exempelmyndigheten${year ? `, year: ${year}` : ''} }`;
const WITHDRAWN = { status: 'withdrawn', withdrawn: '{ date: 2026-11-02, reason: Fel. }' };

export const catalog = catalogOf({
  'reports/zebra.mdx': article({ title: 'Zebran', source: source(2024) }),
  'reports/ange.mdx': article({ title: 'Ånge', source: source(2019), topics: '[lokaler]', audiences: '[chef]' }),
  'reports/oland.mdx': article({ title: 'Öland', source: source(2024), topics: '[natet, lokaler]' }),
  'reports/arla.mdx': article({ title: 'ärla', source: source() }),
  'reports/tre.mdx': article({ title: '3 frågor', source: source(2019) }),
  'reports/indragen.mdx': article({ title: 'Indragen', source: source(2001), ...WITHDRAWN }),
  'guidance/egen.mdx': article({ title: 'Egen vägledning' }),
  'guidance/andras.mdx': article({ title: 'Andras stöd', source: source(2020) }),
  'questions/fraga.mdx': article({ title: 'En fråga' }),
});

export const outline = (drawers: readonly { name: string; cards: readonly { title: string }[] }[]) =>
  drawers.map(({ name, cards }) => [name, ...cards.map(({ title }) => title)]);
