import { parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { formatDate } from '../../src/model/dates.ts';
import { personIn } from '../../src/model/personal-names.ts';
import { idFromTitle } from '../../src/model/id-from-title.ts';
import { UserError } from '../user-error.ts';
import { changeFile } from './change-content.ts';
import { networkContent, type NetworkContent } from './network-content.ts';
import { inline } from '../files/splice-fields.ts';
import { takenUpAt } from './waiting.ts';

const FILE = 'network/backlog.yaml';
const HEAD = `# Föreslagna punkter som väntar på ett möte. Skrivs av: npm run network -- backlog
# Bara titlar: aldrig vem som föreslog, inga namn på personer, inga uppgifter ur ärenden.
`;

interface Asked {
  add: string | undefined;
  drop: string | undefined;
  mail: boolean;
  from: string | undefined;
  take: string | undefined;
}

/** Lists the proposed items, or adds or takes away one. */
export async function keepBacklog({ add, drop, mail, from, take }: Asked): Promise<number> {
  if (mail) return (await import('./gather-proposals.ts')).gatherProposals({ from, take });
  if (from ?? take) throw new UserError('--from och --take hör ihop med --mail. Inget är ändrat.');
  const content = await networkContent();
  if (add !== undefined) await addToBacklog(content, add);
  else if (drop !== undefined) await dropFromBacklog(content, drop);
  else console.log(listed(content));
  return 0;
}

function listed(content: NetworkContent): string {
  const lines = content.backlog.map(({ id, title, proposed }) => {
    const meeting = takenUpAt(content, id);
    return `  ${title} (föreslagen ${formatDate(proposed)}${meeting ? `, på dagordningen ${meeting.id}` : ''}) – ${id}`;
  });
  if (lines.length === 0)
    return 'Inga föreslagna punkter väntar. Lägg till en: npm run network -- backlog --add "Titel"';
  return [`${lines.length} ${lines.length === 1 ? 'föreslagen punkt' : 'föreslagna punkter'}:`, ...lines].join('\n');
}

/** @throws UserError for a title that names somebody or gives no id, ContentError for what the check refuses */
export async function addToBacklog({ backlog, settings }: NetworkContent, title: string): Promise<void> {
  const id = freeId(
    idFromTitle(title),
    backlog.map((each) => each.id),
  );
  if (personIn(title))
    throw new UserError('Titeln ser ut att nämna en person. Skriv vad punkten handlar om, utan namn. Inget är ändrat.');
  const item = `- id: ${id}\n  title: ${inline(title.trim())}\n  proposed: ${settings.today}\n`;
  const kept = (text: string) => text.replace(/^\[\s*\]\s*$/m, '').replace(/\n*$/, '\n');
  await changeFile(settings, FILE, (text) => kept(text) + item, HEAD);
  console.log(
    `Punkten ligger i ${settings.content}/${FILE} som ${id}. Ta med den i nästa möte: npm run network -- meeting --with ${id}`,
  );
}

async function dropFromBacklog({ settings }: NetworkContent, id: string): Promise<void> {
  await changeFile(settings, FILE, (text) => withoutItem(text, id), HEAD);
  console.log(`Punkten ${id} är borta ur listan.`);
}

/** The list without one of its items; comments and the others stay as they are. @throws UserError when it has no such item */
function withoutItem(text: string, id: string): string {
  const document = parseDocument(text);
  const items = (document.contents as YAMLSeq<YAMLMap> | null)?.items ?? [];
  const at = items.findIndex((item) => item.get('id') === id);
  if (at < 0) throw new UserError(`Ingen föreslagen punkt heter ”${id}”. Se listan: npm run network -- backlog`);
  const dash = (index: number) => text.lastIndexOf('-', items[index]!.range![0] - 1);
  const lineStart = (place: number) => text.lastIndexOf('\n', place - 1) + 1;
  const end = at + 1 < items.length ? lineStart(dash(at + 1)) : text.length;
  const rest = text.slice(0, lineStart(dash(at))) + text.slice(end);
  return items.length === 1 ? `${rest}[]\n` : rest;
}

function freeId(wanted: string, taken: readonly string[]): string {
  if (!wanted) throw new UserError('Titeln har inga bokstäver att göra ett id av. Inget är ändrat.');
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
