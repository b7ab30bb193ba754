import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import type { Tip } from '../../../src/model/tip.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { UserError } from '../../user-error.ts';

/** Where tips are collected, below the content folder. */
export const TIPS_FILE = 'newsletters/tips.yaml';

const HEAD = `# Tips till kommande informationsbrev. Skrivs av: npm run newsletter -- tip ADRESS "varför", och av: npm run newsletter -- scan
# Ett tips ligger kvar tills brevet som har det är skickat. Filen syns inte på webbplatsen, men alla som har innehållet kan läsa den:
# inga namn på privatpersoner, inget som inte kunde ha stått i brevet.
`;

/**
 * Adds tips last in the list. What stands there before, comments and line breaks too, is left as it is to the byte.
 * @param folder the content folder
 * @throws UserError when the list is written in a way that cannot be added to
 */
export function addTips(folder: string, tips: readonly Tip[]): void {
  const file = path.join(folder, TIPS_FILE);
  writeWhole(file, withTips(textOf(file), tips));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return HEAD;
  }
}

/** The list with tips added. @throws UserError as `addTips` */
export function withTips(text: string, tips: readonly Tip[]): string {
  const line = /\r\n/.test(text) ? '\r\n' : '\n';
  const document = parseDocument(text);
  const list = document.contents;
  const isEmpty = list === null || (isSeq(list) && list.items.length === 0);
  if (document.errors.length > 0 || !(isEmpty || (isSeq(list) && !list.flow))) throw notAdded();
  // An empty list is written `[]`, which nothing can follow.
  const range = isEmpty ? list?.range : undefined;
  const before = range ? text.slice(0, range[0]) + text.slice(range[1]).replace(/^[ \t]*(?=\r?\n)/, '') : text;
  const column = isEmpty ? 0 : firstDash(text, list!.range![0]);
  const items = tips.map((tip) =>
    tipYaml(tip)
      .replace(/^(?=.)/gm, ' '.repeat(column))
      .replaceAll('\n', line),
  );
  const after = before.replace(/(?<=\S)[ \t]*$/, (end) => end + line).replace(/(?:\r?\n){2,}$/, line) + items.join('');
  const length = (written: string) => (parseDocument(written).toJS() as unknown[] | null)?.length ?? 0;
  if (parseDocument(after).errors.length > 0 || length(after) !== length(text) + tips.length) throw notAdded();
  return after;
}

const firstDash = (text: string, at: number) => at - (text.lastIndexOf('\n', at - 1) + 1);

const notAdded = () =>
  new UserError(
    `content/${TIPS_FILE} är skriven så att inget går att lägga till sist. Skriv varje tips på egna rader som börjar med ett bindestreck, och kör igen. Inget är ändrat.`,
  );

/** An item of the list. JSON strings are YAML strings. */
function tipYaml({ address, entry, title, publisher, why, added }: Tip): string {
  const target = entry ? `entry: ${entry}` : `address: ${JSON.stringify(address)}`;
  const about = [
    title && `  title: ${JSON.stringify(title)}\n`,
    publisher && `  publisher: ${JSON.stringify(publisher)}\n`,
  ];
  return `\n- ${target}\n${about.filter(Boolean).join('')}  why: ${JSON.stringify(why)}\n  added: ${added}\n`;
}
