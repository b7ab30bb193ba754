import { z } from 'zod';
import { agendaItemSchema } from './agenda.ts';
import { articleFields } from './article-fields.ts';
import type { Body } from './body.ts';
import { formatDay } from './dates.ts';
import { clock } from './time-of-day.ts';
import { address, functionName, isoDate, reference, say, sensitivity, text } from './fields.ts';

const when = {
  date: isoDate.meta({ title: 'Dag', description: 'Mötets dag, ÅÅÅÅ-MM-DD.', examples: ['2026-11-23'] }),
  start: clock
    .optional()
    .meta({ title: 'Börjar', description: 'När mötet börjar, inom citattecken.', examples: ['13:30'] }),
  end: clock
    .optional()
    .meta({ title: 'Slutar', description: 'När mötet slutar, inom citattecken.', examples: ['15:00'] }),
  place: text(200)
    .optional()
    .meta({ title: 'Plats', description: 'Var mötet är: en lokal, eller ”På distans”.', examples: ['På distans'] }),
  link: address.optional().meta({
    title: 'Länk till mötet på skärm',
    description: 'Länken till mötet på skärm. Visas bara i nätverkets utgåva och i kallelsen.',
    examples: ['https://mote.exempel.se/traff'],
  }),
};

const changed = isoDate.meta({ title: 'Ändrat', description: 'Dagen då det ändrades, ÅÅÅÅ-MM-DD.' });
const reason = text(300).meta({ title: 'Skäl', description: 'Varför, i en mening som alla ser.' });
const hash = z.string().regex(/^[0-9a-f]{64}$/, say('är ingen kontrollsumma', 'låt npm run network skriva raden'));

/** Who stood behind the words of a record, and which words. */
const adjustment = {
  by: functionName().meta({ title: 'Justerat av', description: 'Funktionen som justerade, aldrig ett personnamn.' }),
  date: isoDate.meta({ title: 'Dag', description: 'Dagen då det justerades, ÅÅÅÅ-MM-DD.' }),
  hash: hash.meta({ title: 'Kontrollsumma', description: 'Kontrollsumman för texten som justerades.' }),
};

const justeratSchema = z.strictObject({
  ...adjustment,
  parts: z.record(z.string(), z.string()).default({}).meta({
    title: 'Kontrollsummor',
    description: 'En kontrollsumma för varje del, så att det syns vad som har ändrats.',
  }),
  earlier: z
    .array(
      z.strictObject({
        ...adjustment,
        changed: z.array(text(200)).meta({ title: 'Ändrade delar', description: 'Vilka delar som ändrades efteråt.' }),
        reason: reason.meta({ title: 'Skäl', description: 'Varför de ändrades, i en mening.' }),
      }),
    )
    .default([])
    .meta({ title: 'Tidigare justeringar', description: 'Tidigare justeringar, den äldsta först.' }),
});

/** A meeting of the network of contact persons. Internal unless it says otherwise. */
export const meetingSchema = z.strictObject({
  title: articleFields.title,
  summary: articleFields.summary,
  ...when,
  series: reference.optional().meta({
    title: 'Serie',
    refersTo: 'series',
    description: 'Vilken serie mötet hör till. Ett id ur network/series.yaml.',
    examples: ['natverkstraff'],
  }),
  number: z
    .number()
    .int(say('är inget nummer', 'skriv bara siffror, till exempel `3`'))
    .positive(say('är inget nummer', 'skriv bara siffror, till exempel `3`'))
    .optional()
    .meta({ title: 'Nummer i serien', description: 'Vilket i ordningen i serien.', examples: [3] }),
  published: articleFields.published,
  owner: articleFields.owner,
  topics: z
    .array(reference)
    .default([])
    .meta({
      title: 'Ämnen',
      refersTo: 'topics',
      description: 'Ämnen som mötet tar upp. Id:n ur topics.yaml.',
      examples: [['samverkan']],
    }),
  status: articleFields.status,
  withdrawn: articleFields.withdrawn,
  sensitivity: sensitivity.default('internal').meta({
    title: 'Vem får läsa?',
    description:
      'Vem som får läsa: open (alla), internal (stadens intranät) eller network (bara nätverket). Utan raden: internal.',
    examples: ['network'],
  }),
  example: articleFields.example,
  diarienummer: articleFields.diarienummer,
  agenda: z
    .array(agendaItemSchema)
    .default([])
    .meta({
      title: 'Dagordning',
      description: 'Punkterna i ordning, en `- ` för varje.',
      examples: [[{ id: 'lagesbild', title: 'Lägesbild', minutes: 20, kind: 'information' }]],
    }),
  attendance: z
    .array(reference)
    .default([])
    .meta({
      title: 'Enheter som var med',
      refersTo: 'units',
      description:
        'Efter mötet: enheterna som var med, räknade på nytt. Filnamnen i network/units utan .yaml, aldrig personer.',
      examples: [['grundskoleforvaltningen']],
    }),
  moved: z
    .array(z.strictObject({ changed, ...when, reason }))
    .default([])
    .meta({
      title: 'Flyttat',
      readOnly: true,
      description: 'Vad som gällde före varje flytt. Skrivs av npm run network -- move.',
      examples: [[{ changed: '2026-11-20', date: '2026-11-30', reason: 'Krockade med en utbildning.' }]],
    }),
  cancelled: z
    .strictObject({ changed, reason })
    .optional()
    .meta({
      title: 'Inställt',
      readOnly: true,
      description: 'När och varför mötet ställdes in. Skrivs av npm run network -- cancel.',
      examples: [{ changed: '2026-11-20', reason: 'För få kan komma.' }],
    }),
  justerat: justeratSchema.optional().meta({
    title: 'Justerat',
    readOnly: true,
    description: 'Vem som har justerat anteckningarna. Skrivs av npm run network -- approve.',
    examples: [{ by: 'Exempelförvaltningen', date: '2026-12-07', hash: 'abcdef01'.repeat(8) }],
  }),
});

export type Meeting = z.infer<typeof meetingSchema> & { id: string; file: string; body: Body };

/** When and where: what a move changes, and what an invitation says. */
export const WHEN_AND_WHERE = ['date', 'start', 'end', 'place', 'link'] as const;

/** How often the invitation has changed: RFC 5545, 3.8.7.4. Words in the agenda count for nothing. */
export const sequenceOf = ({ moved, cancelled }: Pick<Meeting, 'moved' | 'cancelled'>): number =>
  moved.length + (cancelled ? 1 : 0);

/** The day when the invitation last changed: published, moved or cancelled. */
export const lastChangedOf = ({ published, moved, cancelled }: Meeting): string =>
  [published, ...moved.map((each) => each.changed), ...(cancelled ? [cancelled.changed] : [])].sort().at(-1)!;

/** `tisdag 8 december 2026 klockan 09:00–11:30`, as far as it is known. */
export const whenWords = ({ date, start, end }: Pick<Meeting, 'date' | 'start' | 'end'>): string =>
  `${formatDay(date)}${start ? ` klockan ${[start, ...(end ? [end] : [])].join('–')}` : ''}`;

/** True for one that is to come, today included, and has not been cancelled. */
export const isToCome = ({ date, cancelled }: Pick<Meeting, 'date' | 'cancelled'>, today: string): boolean =>
  !cancelled && date >= today;
