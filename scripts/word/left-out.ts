/** What a Word file has that no text of the portal can have, and near what it stood. */
export interface LeftOut {
  what: keyof typeof LEFT_OUT;
  /** The words beside it; none where it concerns the whole file. */
  near?: string;
}

/** What it is and what to do about it, in the words of somebody who sits with the Word file open. */
const LEFT_OUT = {
  picture: ['en bild', 'spara bilden bredvid filen och skriv ![vad den visar](./bild.png)'],
  textBox: ['en textruta', 'dess text står nu efter stycket: kontrollera att den hamnade rätt'],
  equation: ['en ekvation', 'skriv den i ord'],
  chart: ['ett diagram', 'skriv vad det visar, eller spara det som bild'],
  smartArt: ['en SmartArt-figur', 'skriv vad den visar, till exempel som en lista'],
  embedded: ['ett inbäddat objekt', 'lägg det som bilaga, eller skriv vad det innehåller'],
  mergedCells: ['sammanslagna celler i en tabell', 'cellerna är delade: fyll i de tomma eller gör om tabellen'],
  noHeaderRow: ['en tabell utan rubrikrad', 'första raden är nu rubriker: kontrollera att den passar'],
  nestedTable: ['en tabell inuti en tabell', 'den är nu vanlig text i sin cell'],
  link: ['en länk som inte går att följa', 'orden står kvar: skriv rätt adress, från https://'],
  deepHeading: ['en rubrik av en nivå som portalen inte har', 'den är nu en ####-rubrik'],
  boldLine: ['en rad som bara är fet', 'är det en rubrik? Skriv ## först på raden'],
  hidden: ['dold text', 'den är inte med'],
  footnote: ['en fotnot', 'den står nu sist, under rubriken Noter'],
  tracked: ['spårade ändringar', 'texten är som om alla ändringar vore godkända'],
  comment: ['kommentarer', 'de är inte med'],
  margin: ['sidhuvud eller sidfot', 'de är inte med'],
  look: ['färger, överstrykningar eller genomstruken text', 'orden står kvar som vanlig text'],
} as const satisfies Record<string, readonly [what: string, remedy: string]>;

/** The first words of a longer text, by which somebody finds the place. */
export function firstWords(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.length <= 40 ? plain : `${plain.slice(0, 40).replace(/\s+\S*$/, '')} …`;
}

/** Told once for the whole file, with a number. */
const COUNTED = new Set<LeftOut['what']>(['tracked', 'comment', 'margin', 'look', 'footnote', 'hidden']);

/** A line for each thing that was left out or changed, with its place; what is only counted comes last, each sort in one line. */
export function leftOutLines(all: readonly LeftOut[]): string[] {
  const placed = all.filter(({ what }) => !COUNTED.has(what));
  const counted = [...COUNTED].flatMap((what) => {
    const count = all.filter((each) => each.what === what).length;
    return count > 0 ? [line(what, what === 'look' || what === 'margin' ? '' : ` (${count} st)`)] : [];
  });
  return [...placed.map(({ what, near }) => line(what, near ? ` vid ”${near}”` : '')), ...counted];
}

const line = (what: LeftOut['what'], place: string) => `${LEFT_OUT[what][0]}${place} – ${LEFT_OUT[what][1]}`;
