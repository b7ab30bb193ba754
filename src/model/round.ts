import { z } from 'zod';
import { holderKind, isFollowedUp, type Guideline } from './guideline.ts';
import { id, isoDate, oneOf, say, text } from './fields.ts';
import { unitKind, type Unit } from './network.ts';
import { personIn } from './personal-names.ts';

/** Where a unit stands with a responsibility, in the words of its sheet. Who has not answered has none of them. */
export const ROUND_STATES = {
  'inte-borjat': 'Inte börjat',
  'pa-gang': 'På gång',
  klart: 'Klart',
  'galler-inte': 'Gäller inte',
} as const;

export type RoundState = keyof typeof ROUND_STATES;

export const STATE_IDS = Object.keys(ROUND_STATES) as [RoundState, ...RoundState[]];

/** What a unit may say of a responsibility besides its state: the fields of its sheet. */
export const LONGEST_ANSWER = { words: 500, evidence: 200, next: 200 } as const;

const unnamed = (max: number) =>
  text(max).refine((words) => personIn(words) === undefined, {
    message: say('har ett personnamn', 'skriv funktionen eller enheten i stället'),
  });

const answerSchema = z.strictObject({
  state: oneOf(ROUND_STATES).meta({
    title: 'Läge',
    description: 'Vad enheten säger: inte-borjat, pa-gang, klart eller galler-inte.',
    examples: ['pa-gang'],
  }),
  words: unnamed(LONGEST_ANSWER.words)
    .optional()
    .meta({
      title: 'Enhetens ord',
      description: 'Enhetens egna ord. Aldrig personnamn.',
      examples: ['Rutinen är skriven.'],
    }),
  evidence: unnamed(LONGEST_ANSWER.evidence)
    .optional()
    .meta({ title: 'Underlag', description: 'Underlag: en länk eller ett diarienummer.', examples: ['0123/26'] }),
  next: unnamed(LONGEST_ANSWER.next)
    .optional()
    .meta({ title: 'Nästa steg', description: 'Enhetens nästa steg.', examples: ['Chefer går igenom rutinen.'] }),
  due: isoDate
    .optional()
    .meta({ title: 'Klart senast', description: 'När nästa steg ska vara klart.', examples: ['2027-03-01'] }),
  seen: oneOf(ROUND_STATES)
    .optional()
    .meta({
      title: 'Samordnaren har sett',
      description:
        'Vad samordnaren själv har sett, med samma ord som state. Skrivs för hand. Utelämna raden tills någon har tittat.',
      examples: ['klart'],
    }),
});

/** What a unit said of one responsibility, and what the lead has seen of it. */
export type RoundAnswer = z.infer<typeof answerSchema>;

const BY_COMMAND = 'Skrivs av npm run network, aldrig för hand.';

/** One round of following up the guideline. The file name is the id. The questions are those of the day it was opened. */
export const roundSchema = z.strictObject({
  opened: isoDate.meta({ title: 'Öppnad', readOnly: true, description: `Dagen då omgången öppnades. ${BY_COMMAND}` }),
  guideline: id.meta({
    title: 'Riktlinjens utgåva',
    readOnly: true,
    description: `Utgåvan av riktlinjens lista som frågorna kommer från. ${BY_COMMAND}`,
  }),
  asks: z
    .array(
      z.strictObject({
        id: id.meta({ title: 'Ansvarets id', readOnly: true, description: `Ansvarets id i riktlinjen. ${BY_COMMAND}` }),
        title: text(160).meta({
          title: 'Ansvar',
          readOnly: true,
          description: `Ansvaret i några få ord. ${BY_COMMAND}`,
        }),
        question: text(200).meta({
          title: 'Fråga',
          readOnly: true,
          description: `Frågan som den ställs. ${BY_COMMAND}`,
        }),
        who: holderKind.meta({
          title: 'Vilka',
          readOnly: true,
          description: `Vilka som får frågan. ${BY_COMMAND}`,
        }),
        units: z
          .array(id)
          .optional()
          .meta({
            title: 'Enheter',
            refersTo: 'units',
            readOnly: true,
            description: `De enheter som får frågan, när who är units. ${BY_COMMAND}`,
          }),
      }),
    )
    .meta({
      title: 'Frågor',
      readOnly: true,
      description: `Frågorna, som de var när omgången öppnades. ${BY_COMMAND}`,
    }),
  units: z
    .array(
      z.strictObject({
        unit: id.meta({ title: 'Enhet', refersTo: 'units', description: 'Enhetens id.' }),
        kind: unitKind.meta({ title: 'Slag', description: 'forvaltning eller bolag.' }),
      }),
    )
    .meta({ title: 'Enheter', readOnly: true, description: `Enheterna som är med i omgången. ${BY_COMMAND}` }),
  asked: z
    .array(id)
    .default([])
    .meta({
      title: 'Har fått sitt blad',
      refersTo: 'units',
      readOnly: true,
      description: `Enheter som har fått sitt blad med e-post. ${BY_COMMAND}`,
    }),
  answers: z
    .record(z.string(), z.record(z.string(), answerSchema))
    .default({})
    .meta({
      title: 'Svar',
      refersTo: 'units',
      readOnly: true,
      description:
        'Svaren, enhet för enhet och ansvar för ansvar. Läses in av npm run network -- read-sheets. Raden seen skriver samordnaren.',
      examples: [{}],
    }),
  closed: z
    .strictObject({
      date: isoDate.meta({ title: 'Dag', description: 'Dagen då omgången stängdes.' }),
      hash: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .meta({ title: 'Kontrollsumma', description: 'Kontrollsumma för allt som stod då.' }),
    })
    .optional()
    .meta({
      title: 'Stängd',
      readOnly: true,
      description: `När omgången stängdes. Därefter får inget ändras. ${BY_COMMAND}`,
    }),
});

export type FollowUpRound = z.infer<typeof roundSchema> & { id: string; file: string };

/** A question of a round. */
export type Ask = FollowUpRound['asks'][number];

/** A year and a number: `2026-1`. */
export const ROUND_ID = /^20\d{2}-[1-9]\d?$/;

/** The newest first. */
export const newestRoundFirst = (a: Pick<FollowUpRound, 'id'>, b: Pick<FollowUpRound, 'id'>): number =>
  b.id.localeCompare(a.id, 'sv', { numeric: true });

/** What a round asks: every responsibility of the guideline that units are followed up on. */
export const asksFrom = ({ responsibilities }: Pick<Guideline, 'responsibilities'>): Ask[] =>
  responsibilities
    .filter(isFollowedUp)
    .map(({ id, title, followUp, who, units }) => ({ id, title, question: followUp, who, ...(units && { units }) }));

/** The questions that a unit of the round gets. */
export const asksOf = ({ asks }: Pick<FollowUpRound, 'asks'>, unit: Pick<Unit, 'id' | 'kind'>): Ask[] =>
  asks.filter(({ who, units }) => who === 'all' || who === unit.kind || (who === 'units' && units?.includes(unit.id)));

/** Units of the round that are asked something. */
export const unitsAsked = (round: Pick<FollowUpRound, 'asks' | 'units'>): Pick<Unit, 'id' | 'kind'>[] =>
  round.units.map(({ unit, kind }) => ({ id: unit, kind })).filter((unit) => asksOf(round, unit).length > 0);

/** What a unit has said of a responsibility; undefined until it has. */
export const roundAnswer = (
  { answers }: Pick<FollowUpRound, 'answers'>,
  unit: string,
  ask: string,
): RoundAnswer | undefined =>
  Object.hasOwn(answers, unit) && Object.hasOwn(answers[unit]!, ask) ? answers[unit]![ask] : undefined;

/** Whether the answers are about another edition of the guideline than the one that is in force. */
export const isOld = (
  { guideline }: Pick<FollowUpRound, 'guideline'>,
  now: Pick<Guideline, 'version'> | undefined,
): boolean => now !== undefined && now.version !== guideline;
