import { z } from 'zod';
import { articleFields } from './article-fields.ts';
import { changesField } from './change.ts';
import { isoDate, language, reference, say, sensitivity, text } from './fields.ts';
import { sourceSchema } from './source.ts';

/** A file that belongs to an entry, kept in `content/attachments/`. */
const attachmentSchema = z.strictObject({
  file: text(200).meta({ title: 'Filnamn', description: 'Filens namn i mappen attachments.' }),
  title: text(200).meta({ title: 'Filens titel', description: 'Vad filen är, så som läsaren ska se det.' }),
  language: language
    .default('sv')
    .meta({ title: 'Filens språk', description: 'Filens språk, två bokstäver. Utan raden: sv.' }),
});

/** Fields of every kind of entry. What editors are told of a field, everywhere, is its `meta`. */
export const entryFields = {
  title: articleFields.title,
  summary: articleFields.summary,
  published: articleFields.published,
  owner: articleFields.owner,
  reviewBy: articleFields.reviewBy,
  topics: z
    .array(reference)
    .min(1, say('är tom', 'ange minst ett ämne ur topics.yaml'))
    .max(4, say('har fler än fyra ämnen', 'behåll de fyra viktigaste, det viktigaste först'))
    .meta({
      title: 'Ämnen',
      refersTo: 'topics',
      description: 'Ett till fyra ämnen, det viktigaste först. Id:n ur topics.yaml.',
      examples: [['grundkunskap']],
    }),
  audiences: z
    .array(reference)
    .min(1, say('är tom', 'ange minst en målgrupp ur audiences.yaml'))
    .max(5, say('har fler än fem målgrupper', 'behåll de fem som texten är skriven för'))
    .meta({
      title: 'Målgrupper',
      refersTo: 'audiences',
      description: 'En till fem målgrupper. Id:n ur audiences.yaml.',
      examples: [['kontaktperson', 'skola']],
    }),
  readerWords: z
    .array(text(80))
    .default([])
    .meta({
      title: 'Läsarens egna ord',
      description: 'Vardagliga ord som läsaren skulle söka på, utöver dem som står i texten. Syns inte på sidan.',
      examples: [['hotbrev', 'uthängd']],
    }),
  asks: z
    .array(text(90))
    .max(16, say('har fler än sexton frågor', 'behåll de frågor som texten svarar bäst på'))
    .default([])
    .meta({
      title: 'Frågor som texten svarar på',
      description:
        'Frågor som texten svarar på, så som läsaren skulle ställa dem. Sökningen hittar texten genom dem och visar den närmaste.',
      examples: [['Får jag riva ner affischer som sitter på vår vägg?']],
    }),
  status: articleFields.status,
  sensitivity: sensitivity.default('open').meta({
    title: 'Vem får läsa?',
    description:
      'Vem som får läsa: open (alla), internal (stadens intranät) eller network (bara nätverket). Utan raden: open.',
    examples: ['internal'],
  }),
  language: language.default('sv').meta({
    title: 'Språk',
    description: 'Språket som texten är skriven på, två bokstäver. Utan raden: sv.',
    examples: ['en'],
  }),
  example: articleFields.example,
  points: z
    .array(text(180))
    .max(3, say('har fler än tre punkter', 'behåll de tre viktigaste'))
    .default([])
    .meta({
      title: 'Det viktigaste i korthet',
      description: 'Det viktigaste i högst tre korta punkter.',
      examples: [['En sak att minnas.', 'En sak till.']],
    }),
  meaning: z
    .record(z.string(), text(600))
    .default({})
    .meta({
      title: 'Vad det betyder för oss',
      refersTo: 'audiences',
      description:
        'Vad det betyder för oss, en till tre meningar för varje målgrupp. Målgruppen ska också stå i audiences.',
      examples: [{ kontaktperson: 'Ta upp frågan på nästa arbetsplatsträff.' }],
    }),
  source: sourceSchema.optional().meta({
    title: 'Källan',
    description: 'Publikationen som texten handlar om. Behövs när texten berättar om något som andra har skrivit.',
    examples: [
      {
        title: 'Publikationens titel, precis som den står',
        publisher: 'Utgivaren',
        authors: ['Förnamn Efternamn'],
        year: 2024,
        language: 'en',
        address: 'https://exempel.se/rapporten',
      },
    ],
  }),
  related: z
    .array(reference)
    .default([])
    .meta({
      title: 'Läs också',
      refersTo: 'entries',
      description: 'Id:n på högst några andra texter i portalen som hör ihop med den här. Id är filnamnet utan .mdx.',
      examples: [['annan-text']],
    }),
  laws: z
    .array(reference)
    .default([])
    .meta({
      title: 'Lagar',
      refersTo: 'laws',
      description: 'Lagarna som texten bygger på. Id:n ur laws.yaml.',
      examples: [['sol-19-1']],
    }),
  contacts: z
    .array(reference)
    .default([])
    .meta({
      title: 'Kontaktvägar',
      refersTo: 'contacts',
      description: 'Kontaktvägarna i rutan överst, i den ordning läsaren ska pröva dem. Id:n ur contacts.yaml.',
      examples: [['larm']],
    }),
  reviewed: isoDate.optional().meta({
    title: 'Granskad',
    description: 'Dagen då någon senast läste igenom texten och såg att den håller, ÅÅÅÅ-MM-DD.',
    examples: ['2026-11-23'],
  }),
  changes: changesField,
  replacedBy: reference.optional().meta({
    title: 'Ersatt av',
    refersTo: 'entries',
    description: 'Id på texten som ersätter den här. Läsaren får en länk dit.',
    examples: ['nyare-text'],
  }),
  withdrawn: articleFields.withdrawn,
  attachments: z
    .array(attachmentSchema)
    .default([])
    .meta({
      title: 'Bilagor',
      description: 'Filer till texten. Lägg filen i mappen attachments; den måste vara tillgänglig, även en pdf.',
      examples: [[{ file: 'underlag.pdf', title: 'Underlag till texten', language: 'sv' }]],
    }),
  accepts: articleFields.accepts,
  diarienummer: articleFields.diarienummer,
};
