import { KIND_IDS, tabLabel } from '../model/kinds.ts';
import type { EntryCard } from '../views/entry-card.ts';
import type { heatTable } from '../views/heat-table.ts';
import type { Drawer } from '../views/drawers.ts';
import type { ThreatStep } from '../views/threat-steps.ts';
import type { Route } from '../views/routes.ts';
import type { LawLine } from '../views/rules.ts';
import type { UnitSquares } from '../views/unit-squares.ts';
import type { Mark, YearStrip } from '../views/year-strip.ts';

/**
 * One set of examples for all components: the gallery shows them, the tests look at them. Everything in them is made up
 * and says so.
 */
const card = (over: Partial<EntryCard>): EntryCard => ({
  id: 'exempel',
  kind: 'reports',
  tab: 'Rapport',
  title: 'Påhittad rapport om ingenting särskilt',
  href: '/redaktion/komponenter/',
  summary: 'En påhittad sammanfattning som visar hur två meningar bryts. Den säger ingenting om verkligheten.',
  published: '2026-01-01',
  meta: ['Exempelverket', '2026', 'på engelska'],
  badges: ['Exempel'],
  ...over,
});

const kinds = KIND_IDS.map((kind) =>
  card({ kind, tab: tabLabel({ kind }), title: `Påhittat kort: ${tabLabel({ kind }).toLowerCase()}` }),
);

const long = card({
  title: 'Samverkansöverenskommelseuppföljningsdokumentation i Exempelstads samhällsbyggnadsförvaltning',
  badges: ['Exempel', 'Tillbakadragen'],
  meta: ['Myndigheten för påhittade och osedvanligt långa myndighetsnamn', '1999'],
});

const drawer = (over: Partial<Drawer>): Drawer => ({
  name: '2026',
  id: 'exempel-2026',
  kind: 'reports',
  isOpen: true,
  cards: [card({}), long],
  ...over,
});

const square = (count: number, heat: number) => ({
  count,
  heat,
  ...(count > 0 && { href: '/redaktion/komponenter/' }),
});

const heat: ReturnType<typeof heatTable> = {
  audiences: [
    { name: 'Påhittad målgrupp', href: '/redaktion/komponenter/' },
    { name: 'Påhittad målgrupp med ett långt namn', href: '/redaktion/komponenter/' },
  ],
  groups: [
    {
      name: 'Påhittad grupp',
      rows: [
        { name: 'Påhittat ämne', href: '/redaktion/komponenter/', count: 1, cells: [square(0, 0), square(1, 1)] },
        {
          name: 'Påhittat ämne till',
          href: '/redaktion/komponenter/',
          count: 14,
          cells: [square(12, 4), square(4, 3)],
        },
      ],
    },
  ],
};

const threat: ThreatStep[] = [2, 5].map((level) => ({
  level,
  when: `påhittad dag ${level}`,
  href: '/redaktion/komponenter/',
  source: 'Exempelverket',
}));

const mark = (over: Partial<Mark>): Mark => ({
  kind: 'letter',
  isDone: true,
  date: '2099-02-10',
  title: 'Påhittat brev',
  href: '/redaktion/komponenter/',
  when: '10 februari 2099',
  at: 11.2,
  ...over,
});

const strip: YearStrip = {
  title: 'Påhittade brev och möten, januari–december 2099',
  summary: '2 påhittade brev har varit. 1 påhittat möte är planerat.',
  keys: [
    { shape: '■', words: 'påhittat brev' },
    { shape: '○', words: 'påhittat möte' },
  ],
  months: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'].map((name, index) => ({
    name,
    at: (100 / 12) * index,
    year: index === 0 ? '2099' : undefined,
  })),
  month: 100 / 12,
  today: 45,
  marks: [
    mark({}),
    mark({ title: 'Ännu ett påhittat brev', when: '9 april 2099', at: 27.2 }),
    mark({ kind: 'meeting', isDone: false, title: 'Påhittat möte', when: '5 november 2099', at: 84.5 }),
  ],
};

const squares: UnitSquares = {
  groups: [
    {
      title: 'Påhittad enhet i fem lägen',
      squares: (['contact', 'unconfirmed', 'deputy', 'vacant', 'unknown'] as const).map((state) => ({
        state,
        name: 'Påhittad enhet',
        href: '/redaktion/komponenter/',
      })),
    },
  ],
  keys: [
    { state: 'contact', words: 'har påhittad kontaktperson', count: 1 },
    { state: 'unconfirmed', words: 'har påhittad kontaktperson sedan länge', count: 1 },
    { state: 'deputy', words: 'har påhittad ersättare', count: 1 },
    { state: 'vacant', words: 'saknar', count: 1 },
    { state: 'unknown', words: 'inte räknad', count: 1 },
  ],
};

const route = (name: string, over: Partial<Route>): Route => ({
  id: 'exempel',
  name,
  purpose: 'Visar hur en rad i rutan ser ut, också när den är så lång att den bryts.',
  for: undefined,
  hours: undefined,
  phone: undefined,
  email: undefined,
  page: undefined,
  ...over,
});

const rule = (title: string, proposed: boolean): LawLine => ({
  id: 'exempel',
  title,
  meaning: 'Den påhittade regeln säger ingenting om verkligheten.',
  binds: 'ingen',
  address: undefined,
  proposed,
  since: undefined,
});

export const examples = {
  cards: [...kinds, long],
  rows: [card({}), long],
  badges: ['Exempel', 'Tillbakadragen', 'Ersatt', 'Internt', 'Bara för nätverket', 'Förslag'],
  facts: [
    { term: 'Fråga', text: 'Vad visar ett exempel?' },
    { term: 'Metod', text: 'Hitta på.' },
    { term: 'Hur säkert är det?', text: 'Inte alls: allt här är påhittat.', strength: 'weak' as const },
  ],
  drawers: [drawer({}), drawer({ name: 'Omvärldsbevakning', id: 'exempel-omvarld', kind: 'outlook', isOpen: false })],
  heat,
  threat,
  strip,
  squares,
  evidence: [
    {
      word: 'Påhittat underlag',
      bars: 3,
      texts: [{ title: 'Påhittad studie', href: '/redaktion/komponenter/' }],
    },
  ],
  routes: [
    route('Påhittat larm', { phone: { number: '08-465 004 10', href: 'tel:0846500410' }, hours: 'Dygnet runt' }),
    route('Påhittad funktion med brevlåda', { email: 'en-mycket-lang-funktionsbrevlada@exempelstad.example' }),
    route('Påhittad webbplats', { page: { host: 'exempelstad.example', href: 'https://exempelstad.example/' } }),
  ],
  rules: [rule('Påhittade lagen (2099:1), 3 §', false), rule('Påhittat förslag', true)],
  passOn: {
    short: 'Påhittad text att klistra in.',
    meeting: 'Påhittade punkter\n\n– En\n– Två',
    foreign: undefined,
    mailto: 'mailto:?subject=Exempel',
  },
} as const;
