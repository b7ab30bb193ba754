import { z } from 'zod';
import { nearest } from '../model/nearest.ts';
import { isoDate, text } from '../model/fields.ts';
import type { Problem } from '../model/problem.ts';
import { about, parseYamlFile, type Parsed, type RawFile } from '../model/raw.ts';
import { MARKS, SUBJECTS, type CountedFigure } from './figure.ts';

const section = text(20).meta({ description: 'Avsnittet där det står.', examples: ['3.2'] });

/** What a document states of a year that the portal did not count, or not the whole of: `report/2022-stated.yaml`. */
export const statedSchema = z.strictObject({
  document: text(200).meta({ description: 'Dokumentets titel.' }),
  dated: isoDate.meta({ description: 'Dokumentets dag.' }),
  figures: z
    .array(
      z.strictObject({
        figure: text(80).meta({ description: 'Siffrans id.', examples: ['meetings.held'] }),
        value: z.number().nonnegative().meta({ description: 'Talet som dokumentet anger.' }),
        mark: z
          .enum(Object.keys(MARKS) as [keyof typeof MARKS])
          .optional()
          .meta({ description: 'about om dokumentet säger cirka, atLeast om det säger minst.' }),
        section,
        quote: text(300).meta({ description: 'Orden i dokumentet där talet står.' }),
        note: text(300).optional().meta({ description: 'Vad läsaren måste veta om talet.' }),
      }),
    )
    .default([]),
  words: z
    .array(
      z.strictObject({
        about: z.enum(SUBJECTS).meta({ description: 'Den del av rapporten som det hör till.' }),
        text: text(300).meta({ description: 'Vad dokumentet säger utan att ange något tal, i en mening.' }),
        section,
      }),
    )
    .default([]),
});

export type StatedYear = z.infer<typeof statedSchema>;

/** The file as data, or everything that is wrong with it. @param ids of the figures that a report has */
export function readStated(raw: RawFile, ids: readonly string[]): { stated?: StatedYear; problems: Problem[] } {
  const { parsed, problems } = parseYamlFile(raw, statedSchema);
  if (!parsed) return { problems };
  const unknown = unknownFigures(parsed, ids);
  return unknown.length + problems.length > 0
    ? { problems: [...problems, ...unknown] }
    : { stated: parsed.value, problems: [] };
}

function unknownFigures(parsed: Parsed<StatedYear>, ids: readonly string[]): Problem[] {
  return parsed.value.figures.flatMap(({ figure }, at) => {
    if (ids.includes(figure)) return [];
    const guess = nearest(figure, ids);
    const remedy = guess ? `skriv ”${guess}”` : 'skriv ett id ur rapportens json-fil';
    return [about(parsed)(['figures', at, 'figure'], `siffran ”${figure}” finns inte`, remedy)];
  });
}

/** The figures with what a document states in place of what was counted. */
export function withStated(figures: readonly CountedFigure[], stated: StatedYear | undefined): CountedFigure[] {
  return figures.map((figure) => {
    const said = stated?.figures.find((each) => each.figure === figure.id);
    if (!stated || !said) return figure;
    const { value, mark, section: place, note } = said;
    const from = `${stated.document}, avsnitt ${place}`;
    return { ...figure, value, mark, note, from, day: stated.dated, isKnown: true };
  });
}
