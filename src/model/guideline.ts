import { z } from 'zod';
import { functionName, id, oneOf, text } from './fields.ts';
import { listFields } from './list-fields.ts';
import type { Unit } from './network.ts';

/**
 * Who has a responsibility: every unit, those of one kind, the units that are named, or a function that no unit answers
 * for alone.
 */
export const holderKind = oneOf({
  all: 'Alla enheter',
  forvaltning: 'Förvaltningar',
  bolag: 'Bolag',
  units: 'Vissa enheter',
  function: 'En funktion',
});

const responsibilitySchema = z.strictObject({
  id: listFields.id,
  /** Where it comes from: the guideline itself, or how the work is done. */
  basis: oneOf({ guideline: 'Riktlinjen', practice: 'Hur arbetet går till' }).meta({
    title: 'Grund',
    description: 'guideline om riktlinjen säger det, practice om det är så arbetet går till.',
    examples: ['guideline'],
  }),
  title: text(160).meta({ title: 'Ansvar', description: 'Ansvaret i några få ord.', examples: ['Roller och ansvar'] }),
  text: text(700).meta({
    title: 'Beskrivning',
    description: 'Ansvaret i en till tre enkla meningar.',
    examples: ['En enkel mening.'],
  }),
  who: holderKind.meta({
    title: 'Vilka',
    description:
      'Vilka som har ansvaret: all (alla enheter), forvaltning, bolag, units (de som räknas upp i units) eller function (en funktion, ingen enhet).',
    examples: ['all'],
  }),
  units: z
    .array(id)
    .min(1)
    .optional()
    .meta({
      title: 'Enheter',
      refersTo: 'units',
      description: 'Enheternas id, när who är units: filnamnen i network/units utan .yaml.',
      examples: [['exempelforvaltningen']],
    }),
  holder: functionName().meta({
    title: 'Vem, i ord',
    description: 'Vem som har ansvaret, i ord: en funktion eller en enhet, aldrig en person.',
    examples: ['Stadsledningskontoret'],
  }),
  section: text(40)
    .optional()
    .meta({ title: 'Avsnitt', description: 'Avsnittet i riktlinjen, om någon har läst det.', examples: ['Avsnitt 3'] }),
  ability: text(300)
    .optional()
    .meta({
      title: 'Förmåga',
      description: 'Förmågan som ansvaret kräver, om källan säger vilken.',
      examples: ['En enkel mening.'],
    }),
  followUp: text(200)
    .optional()
    .meta({
      title: 'Fråga i uppföljningen',
      description: 'Frågan som enheterna får i uppföljningen. Utelämna fältet om ansvaret inte följs upp.',
      examples: ['Har ni utsett en kontaktperson?'],
    }),
  source: text(200).meta({
    title: 'Källa',
    description: 'Dokument och avsnitt där det står.',
    examples: ['Verksamhetsberättelse 2022, avsnitt 2.2'],
  }),
});

/** The guideline as data: which text it is, how far it has been read, and the responsibilities that it lays on somebody. */
export const guidelineSchema = z.strictObject({
  title: text(160).meta({ title: 'Namn', description: 'Riktlinjens namn.', examples: ['Riktlinje för arbetet'] }),
  version: id.meta({
    title: 'Utgåva',
    description:
      'Vilken utgåva av listan det är. Byt när ansvar läggs till, tas bort eller skrivs om: svar på en äldre utgåva visas som gamla.',
    examples: ['utkast-1'],
  }),
  state: oneOf({ utkast: 'Utkast', antagen: 'Antagen' }).meta({
    title: 'Läge',
    description: 'utkast tills någon har läst den antagna riktlinjen och fört in den här, sedan antagen.',
    examples: ['utkast'],
  }),
  decided: text(200)
    .optional()
    .meta({
      title: 'Antagen',
      description: 'När och av vem riktlinjen antogs, om det är känt.',
      examples: ['2022, av fullmäktige'],
    }),
  read: text(300).meta({
    title: 'Vad som är läst',
    description: 'Vad som är läst, och vad som inte är det.',
    examples: ['Verksamhetsberättelsen för 2022. Den antagna riktlinjen är inte läst.'],
  }),
  responsibilities: z
    .array(responsibilitySchema)
    .meta({ title: 'Ansvar', description: 'Ansvaren, i den ordning som de ska visas.', examples: [[]] }),
});

export type Guideline = z.infer<typeof guidelineSchema>;

/** One responsibility: what is to be done, who has it, and where it was read. */
export type Responsibility = Guideline['responsibilities'][number];

/** A responsibility that units are followed up on, with the question they get. */
export type FollowedUp = Responsibility & { followUp: string };

/** The responsibilities of a unit, in the order of the guideline; those of functions are nobody's here. */
export function responsibilitiesOf(
  guideline: Pick<Guideline, 'responsibilities'> | undefined,
  unit: Pick<Unit, 'id' | 'kind'>,
): Responsibility[] {
  return (guideline?.responsibilities ?? []).filter(
    ({ who, units }) => who === 'all' || who === unit.kind || (who === 'units' && units?.includes(unit.id)),
  );
}

/** True for what units are followed up on. */
export const isFollowedUp = (responsibility: Responsibility): responsibility is FollowedUp =>
  responsibility.followUp !== undefined;
