import { formatDate, type IsoDate } from '../../../src/model/dates.ts';
import { FOLDERS, PURPOSES, TABLES, type Holding, type Purpose } from '../../../src/model/personal-data.ts';
import { decisionWords } from '../../../src/views/decision-words.ts';
import type { Site } from '../../../src/site.ts';
import { markdownTable } from './markdown-table.ts';
import { SECURITY, SENSITIVE, TO_CONFIRM, TRANSFERS } from './standing-words.ts';

type Facts = Pick<Site, 'name' | 'city' | 'sender' | 'processing'>;

/** Everything that is kept, tables before folders. */
const HOLDINGS: readonly Holding[] = [...Object.values(TABLES), ...Object.values(FOLDERS)];

const purposes = Object.keys(PURPOSES) as Purpose[];
const ofPurpose = (purpose: Purpose) => HOLDINGS.filter((each) => each.purpose === purpose && each.kept !== '');

/** The record of processing activities (article 30 GDPR), as Markdown: made of what the code itself obeys. */
export function processingRecord({ name, city, sender, processing }: Facts, today: IsoDate): string {
  return lines(
    `# Registerförteckning: ${name}`,
    `Skriven ${formatDate(today)} av \`npm run register -- record\`, enligt artikel 30 i dataskyddsförordningen. Den är gjord av den beskrivning som programmet självt följer.`,
    '## Personuppgiftsansvarig',
    decisionWords(processing.controller),
    `Kontakt: ${sender.name}, ${sender.email}. Dataskyddsombud: ${city}s dataskyddsombud. ${TO_CONFIRM.officer}`,
    '## Rättslig grund',
    decisionWords(processing.legalBasis),
    '## Känsliga uppgifter',
    SENSITIVE,
    ...purposes.flatMap((purpose, at) => activity(purpose, at + 1)),
    '## Överföring till land utanför EU och EES',
    TRANSFERS,
    '## Gallring',
    decisionWords(processing.retention),
    '## Säkerhet',
    SECURITY.map((each) => `- ${each}`).join('\n'),
  );
}

function activity(purpose: Purpose, number: number): string[] {
  const { said, whose, recipients } = PURPOSES[purpose];
  return [
    `## Behandling ${number}: ${said}`,
    `- **Vilkas uppgifter:** ${whose}\n- **Mottagare:** ${recipients}`,
    markdownTable(
      ['Var', 'Vilka uppgifter', 'Så länge'],
      ofPurpose(purpose).map((holding) => [holding.label, categories(holding), holding.kept]),
    ),
  ];
}

/** The columns of a table in words; of a folder what lies there. */
const categories = (holding: Holding & { columns?: Readonly<Record<string, string>> }): string =>
  holding.columns ? [...new Set(Object.values(holding.columns))].join('; ') : holding.said;

/** How long everything is kept, and how it ends. */
export function retentionTable({ name, processing }: Facts, today: IsoDate): string {
  const rows = HOLDINGS.map(({ label, said, kept, months }) => [
    label,
    said,
    kept || 'bevaras: här finns inga personuppgifter',
    months
      ? '`npm run register -- due`'
      : kept
        ? '`remove`, `forget` eller att personen själv avslutar'
        : 'gallras inte',
  ]);
  return lines(
    `# Gallringstabell: ${name}`,
    `Skriven ${formatDate(today)}. Programmet följer tiderna. ${decisionWords(processing.retention)}`,
    markdownTable(['Uppgift', 'Vad det är', 'Så länge', 'Så gallras det'], rows),
  );
}

/** What those are told whose data it is (articles 13 and 14). */
export function informationText(site: Facts, today: IsoDate): string {
  const told = (facts: readonly Told[]) => facts.map(({ what, said }) => `**${what}:** ${said}`);
  const { before, after } = informationFacts(site);
  return lines(
    `# Så behandlas dina uppgifter i ${site.name}`,
    `Information enligt artiklarna 13 och 14 i dataskyddsförordningen, skriven ${formatDate(today)}.`,
    ...told(before),
    '**Vilka uppgifter, och hur länge:**',
    markdownTable(
      ['Uppgift', 'Vad det är', 'Så länge'],
      HOLDINGS.filter(({ kept }) => kept !== '').map(({ label, said, kept }) => [label, said, kept]),
    ),
    ...told(after),
  );
}

/** Something that a person is told of the processing. */
interface Told {
  what: string;
  said: string;
}

/** What a person is told besides the facts themselves, when they are collected and in an extract (article 15.1). */
export function informationFacts({ sender, processing }: Facts): { before: Told[]; after: Told[] } {
  const recipients = purposes.map((purpose) => PURPOSES[purpose].recipients).filter((each) => each !== 'ingen');
  return {
    before: [
      {
        what: 'Ansvarig',
        said: `${decisionWords(processing.controller)} Frågor: ${sender.name}, ${sender.email}. ${TO_CONFIRM.officer}`,
      },
      { what: 'Varför', said: `för att ${purposes.map((purpose) => PURPOSES[purpose].said).join('; ')}.` },
      { what: 'Rättslig grund', said: decisionWords(processing.legalBasis) },
      {
        what: 'Varifrån uppgifterna kommer',
        said: 'från dig själv, eller från din förvaltning eller ditt bolag när de har anmält dig.',
      },
      {
        what: 'Vilka som får se dem',
        said: `${[...new Set(recipients)].join('; ')}. Uppgifterna kan ingå i allmänna handlingar och lämnas ut om ingen sekretess gäller.`,
      },
      { what: 'Utanför EU och EES', said: TRANSFERS },
    ],
    after: [
      {
        what: 'Dina rättigheter',
        said: 'du kan begära att få se, rätta eller radera dina uppgifter, begränsa hur de används eller invända mot det. Du kan när som helst sluta få brevet. Inga beslut fattas automatiskt. Du kan klaga hos Integritetsskyddsmyndigheten.',
      },
    ],
  };
}

const lines = (...parts: string[]) => `${parts.join('\n\n')}\n`;
