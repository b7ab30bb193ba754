import { KIND_IDS, tabLabel } from '../model/kinds.ts';
import type { EntryCard } from '../views/entry-card.ts';
import { columns, rows } from '../views/plots.ts';

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

const plotted = [
  { name: 'Forskning', value: 7, kind: 'research' as const },
  { name: 'Rapporter', value: 12, kind: 'reports' as const },
  { name: 'Utbildning', value: 0, kind: 'training' as const },
];

export const examples = {
  cards: [...kinds, long],
  rows: [card({}), long],
  badges: ['Exempel', 'Tillbakadragen', 'Ersatt', 'Internt', 'Bara för nätverket', 'Förslag'],
  facts: [
    { term: 'Fråga', text: 'Vad visar ett exempel?' },
    { term: 'Metod', text: 'Hitta på.' },
    { term: 'Hur säkert är det?', text: 'Inte alls: allt här är påhittat.' },
  ],
  drawers: [{ name: '2026', id: 'exempel-2026', cards: [card({}), long] }],
  columns: columns('Påhittade källor efter år', 'Visar hur en stapel ser ut.', 'källor', plotted),
  rowsPlot: rows('Påhittade sorter', 'Visar hur liggande staplar ser ut.', 'artiklar', plotted),
  passOn: {
    short: 'Påhittad text att klistra in.',
    meeting: 'Påhittade punkter\n\n– En\n– Två',
    mailto: 'mailto:?subject=Exempel',
  },
} as const;
