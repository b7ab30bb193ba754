import { lineOf, plainText, walk } from './markup.ts';
import { nearest } from './nearest.ts';
import type { Issue } from './issue.ts';
import { unfilledIn } from './unfilled.ts';
import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';
import { about } from './raw.ts';

/** The parts of a letter, by the network's founding document and the letters so far. */
const LETTER_PARTS = [
  'I praktiken',
  'Lägesbild',
  'Rapporter',
  'Poddar',
  'Poddar och föredrag',
  'Annan läsning',
  'Ändrat sedan sist',
  'På gång',
] as const;

/** A letter that has not gone out: a part that no other letter has, and cards that do not say why they are worth reading. */
export function letterHints({ file, body, sent, status }: Issue): Problem[] {
  if (sent || status !== 'published') return [];
  const cards = [...walk(body.nodes)].filter(({ name }) => name === 'Entry');
  const toFill = new Set(
    cards
      .filter(({ children = [] }) => [...walk(children)].some(({ value = '' }) => unfilledIn(value).length > 0))
      .map(lineOf),
  );
  return [
    ...[...walk(body.nodes)]
      .filter((node) => node.type === 'heading' && node.depth === 2)
      .flatMap((node) => {
        const title = plainText(node.children ?? []).trim();
        if ((LETTER_PARTS as readonly string[]).includes(title)) return [];
        const guess = nearest(title, LETTER_PARTS);
        const remedy = guess ? `menade du ”${guess}”?` : `brevets rubriker är ${LETTER_PARTS.join(', ')}`;
        return [
          {
            file,
            line: lineOf(node),
            field: 'rubrik',
            fault: `”${title}” är ingen av brevets vanliga rubriker`,
            remedy,
          },
        ];
      }),
    ...body.entryIds
      .filter(({ target, text, line }) => target !== '' && text === '' && !toFill.has(line))
      .map(({ target, line }) => ({
        file,
        line,
        field: '<Entry>',
        fault: `kortet för ”${target}” säger inte varför texten är värd att läsa`,
        remedy: `skriv \`<Entry id="${target}">Varför.</Entry>\``,
      })),
  ];
}

/** A letter goes out on a day when people are at work. */
export function checkPlanned(all: Everything): Problem[] {
  return all.issues.flatMap((issue) => {
    const { planned, sent } = issue.value;
    const day = planned === undefined ? undefined : new Date(`${planned}T12:00:00Z`).getUTCDay();
    if (sent || (day !== 0 && day !== 6)) return [];
    return [about(issue)(['planned'], `är en ${day === 6 ? 'lördag' : 'söndag'}`, 'välj en vardag')];
  });
}
