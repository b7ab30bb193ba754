import { z } from 'zod';
import { accepts } from './accepts.ts';
import { functionName, isoDate, oneOf, say, text } from './fields.ts';

/** Fields that articles, newsletters, meetings and the portal's own pages share. Where one means something else there, it
 * says so with words of its own (`title.meta(…)`). */
export const articleFields = {
  title: text(140).meta({
    title: 'Rubrik',
    description: 'Rubriken. Säg på svenska vad läsaren får, högst 140 tecken.',
    examples: ['Vad skyddar unga mot radikalisering?'],
  }),
  summary: text(400)
    .min(40, say('är kortare än 40 tecken', 'skriv en till två meningar'))
    .meta({
      title: 'Sammanfattning',
      description: 'Sammanfattning i en till två meningar, 40–400 tecken. Syns i listor, i sökningen och i brevet.',
      examples: ['En till två meningar som säger vad det är och varför det är värt att läsa.'],
    }),
  published: isoDate.meta({
    title: 'Publiceras',
    description: 'Dagen då texten publiceras i portalen, ÅÅÅÅ-MM-DD. Ett datum framåt i tiden: texten syns först då.',
    examples: ['2026-11-23'],
  }),
  owner: functionName().meta({
    title: 'Ansvarig',
    description: 'Vilken funktion som ansvarar för texten. Aldrig ett personnamn.',
    examples: ['Stadsledningskontoret, Trygghet och samhälle'],
  }),
  reviewBy: isoDate.meta({
    title: 'Ska granskas senast',
    description: 'Senaste dag då någon ska läsa igenom texten igen, ÅÅÅÅ-MM-DD.',
    examples: ['2027-11-23'],
  }),
  status: oneOf({ published: 'Publicerad', draft: 'Utkast', withdrawn: 'Tillbakadragen' })
    .default('published')
    .meta({
      title: 'Läge',
      description:
        'published (syns), draft (utkast, syns inte) eller withdrawn (tillbakadragen). Utan raden: published.',
      examples: ['draft'],
    }),
  example: z
    .boolean()
    .default(false)
    .meta({
      title: 'Texten är ett påhittat exempel',
      description: 'true om texten är påhittad och bara visar hur en sida ser ut. Sidan får en tydlig märkning.',
      examples: [true],
    }),
  withdrawn: z
    .strictObject({
      date: isoDate.meta({ title: 'Dag', description: 'Dagen då texten drogs tillbaka, ÅÅÅÅ-MM-DD.' }),
      reason: text(400).meta({ title: 'Skäl', description: 'Varför, i en mening som läsaren ser.' }),
    })
    .optional()
    .meta({
      title: 'Tillbakadragen',
      description:
        'När och varför texten drogs tillbaka. Skrivs tillsammans med status: withdrawn. Sidan ligger kvar och berättar det.',
      examples: [{ date: '2026-11-23', reason: 'Rapporten är ersatt av en nyare.' }],
    }),
  accepts,
  diarienummer: text(60)
    .optional()
    .meta({
      title: 'Diarienummer',
      description: 'Diarienummer, om texten hör till ett ärende.',
      examples: ['0123/26'],
    }),
};
