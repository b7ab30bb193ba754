import { z } from 'zod';
import { language, reference, say, text } from './fields.ts';
import { listFields } from './list-fields.ts';

/** What an entry is about. */
export const topicSchema = z.strictObject({
  id: listFields.id,
  name: listFields.name(80),
  description: listFields.description(300),
  aliases: listFields.aliases,
  /** Groups stand in the order in which the file first names them (`checkWaysIn` finds one that is misspelt). */
  group: text(60)
    .optional()
    .meta({
      title: 'Grupp',
      description: 'Rubriken som ämnet står under på sidan Kunskap. Skriv den likadant för alla ämnen i gruppen.',
      examples: ['Barn, unga och skola'],
    }),
});

export type Topic = z.infer<typeof topicSchema>;

/** Whom an entry is for: an activity in the city, not a person. */
export const audienceSchema = z.strictObject({
  id: listFields.id,
  name: listFields.name(80),
  description: listFields.description(300),
  /** `checkWaysIn` sees that each is there and written for these readers. */
  start: z
    .array(reference)
    .max(5, say('har fler än fem texter', 'behåll de fem som är bäst att börja med'))
    .default([])
    .meta({
      title: 'Börja här',
      refersTo: 'entries',
      description:
        'Upp till fem texter under ”Börja här” på målgruppens sida, den viktigaste först. Id är filnamnet utan .mdx. Utan raden väljs egen vägledning och egna svar.',
      examples: [['annan-text']],
    }),
});

export type Audience = z.infer<typeof audienceSchema>;

/** A word of the field, with what it means and what else it is called. */
export const termSchema = z.strictObject({
  id: listFields.id,
  term: text(120).meta({ title: 'Ordet', description: 'Ordet som förklaras.', examples: ['exempel'] }),
  language: language.optional().meta({
    title: 'Ordets språk',
    description: 'Språket när ordet inte är svenskt, två bokstäver: en, da, no. Då läses det upp rätt.',
    examples: ['en'],
  }),
  abbr: listFields.abbr(30),
  aliases: listFields.aliases,
  avoid: z
    .array(text(80))
    .default([])
    .meta({
      title: 'Ord som vi undviker',
      description: 'Ord som vi inte använder i egna texter. Kontrollen föreslår `term` i stället.',
      examples: [['ett sämre ord']],
    }),
  definition: text(500).meta({
    title: 'Förklaring',
    description: 'En enda enkel mening som förklarar ordet.',
    examples: ['En enda enkel mening.'],
  }),
  source: text(300)
    .optional()
    .meta({ title: 'Källa', description: 'Var stödet för förklaringen finns.', examples: ['cve.se'] }),
  confirmed: z
    .boolean()
    .default(true)
    .meta({
      title: 'Stödet är läst i källan',
      description: 'true om stödet är läst i källan, false om någon bör kontrollera det. Utan raden: true.',
      examples: [false],
    }),
  note: listFields.note(400),
});

export type Term = z.infer<typeof termSchema>;

/** What readers type when they search, and what the portal calls it, which page it is, or that the portal has nothing of it. */
export const searchWordsSchema = z
  .strictObject({
    typed: z
      .array(text(80))
      .min(1, say('är tom', 'skriv minst ett ord som folk söker på'))
      .meta({
        title: 'Ord som folk skriver',
        description: 'Ord som folk skriver när de söker.',
        examples: [['snuten', 'kommunpolis']],
      }),
    means: z
      .array(text(80))
      .default([])
      .meta({
        title: 'Portalens ord',
        description: 'Portalens egna ord för samma sak, det närmaste först.',
        examples: [['polis']],
      }),
    page: text(120)
      .optional()
      .meta({
        title: 'Sida',
        description: 'Adressen till en sida som orden leder till, när den inte är en artikel.',
        examples: ['/natverket/'],
      }),
    asks: z
      .array(text(90))
      .default([])
      .meta({
        title: 'Frågor som sidan svarar på',
        description: 'Frågor som sidan svarar på, så som läsaren skulle ställa dem. Bara på en rad med `page`.',
        examples: [['När träffas nätverket nästa gång?']],
      }),
    outside: z
      .boolean()
      .default(false)
      .meta({
        title: 'Portalen handlar inte om det',
        description: 'true för det som portalen inte handlar om, fast orden finns var för sig.',
        examples: [true],
      }),
    field: z
      .boolean()
      .default(false)
      .meta({
        title: 'Portalens ämne',
        description: 'true för ord som visar att frågan gäller portalens ämne: den får alltid träffar.',
        examples: [true],
      }),
  })
  .refine(
    ({ means, page, outside, field }) =>
      [means.length > 0, page !== undefined, outside, field].filter(Boolean).length === 1,
    say(
      'ska ha ett av `means`, `page`, `outside` och `field`',
      'skriv portalens egna ord, en sidas adress, `outside: true` eller `field: true`',
    ),
  )
  .refine(
    ({ page, asks }) => asks.length === 0 || page !== undefined,
    say('har frågor utan sida', 'skriv adressen till sidan som svarar, till exempel `page: /natverket/`'),
  );

export type SearchWords = z.infer<typeof searchWordsSchema>;

const wordList = z.array(text(60)).default([]);

/** Words that are right though the dictionary does not know them, and that stand in no other list of the content. */
export const ownWordsSchema = z.strictObject({
  words: wordList.meta({
    title: 'Vanliga ord',
    description: 'Vanliga ord i grundform, med små bokstäver. Böjningar och sammansättningar följer av sig själva.',
    examples: [['aktivklubb', 'nätgrooming']],
  }),
  names: wordList.meta({
    title: 'Namn',
    description: 'Namn, så som de skrivs. Utgivare, författare och medverkande i texternas huvuden behövs inte här.',
    examples: [['NordForsk', 'Bjørgo']],
  }),
});

export type OwnWordLists = z.infer<typeof ownWordsSchema>;
