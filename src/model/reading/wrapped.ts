import { hintsOf, type Hint } from '../hint-kinds.ts';
import { lastByText } from '../last-by-text.ts';
import { FRONT_MATTER, type RawFile } from '../raw.ts';

/** A whole value, alone on its line or in a list of a line, within quotation marks that YAML does not know. */
const WRAPPED =
  /^[ \t]*(?:-[ \t]+)*(?:([\w-]+):[ \t]+)?(?:\[[^\n]*?)?(?<=[-:,[][ \t]*)[”“„‟][^”“„‟\n]*[”“„‟][ \t]*(?=[,\]]|$)/gm;

/** Fields whose quotation marks were meant to be straight ones: as they stand they are a part of what readers get. */
export const wrapped = lastByText('wrapped', ({ path, text }: RawFile): readonly Hint[] => {
  const fields = path.endsWith('.mdx') ? (FRONT_MATTER.exec(text)?.[0] ?? '') : text;
  return hintsOf(
    'citattecken',
    [...fields.matchAll(WRAPPED)].map(({ index, 1: key }) => ({
      file: path,
      line: fields.slice(0, index).split('\n').length,
      field: key ?? 'YAML',
      fault: 'citattecknen runt texten är Words (”) och syns för läsarna',
      remedy: 'ta bort dem, eller byt dem mot raka: "så här"',
    })),
  );
});
