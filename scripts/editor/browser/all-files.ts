import type { ListedFile, ListedItem, MadeSort } from '../api.ts';
import { sayAloud } from './say-aloud.ts';
import { askDesk } from './call-desk.ts';
import { newElement } from './element.ts';
import { findIn } from './file-search.ts';
import { drawMaking } from './make-file.ts';
import { clockOf } from './standing-bar.ts';
import { nameThePage } from './title.ts';

/** What can be made anew, and every content file with a way to its form: folded by sort, narrowed by words and by sort. */
export async function drawFiles(main: HTMLElement, asked: URLSearchParams): Promise<void> {
  const [files, sorts] = await Promise.all([askDesk<ListedFile[]>('files'), askDesk<MadeSort[]>('sorts')]);
  nameThePage(asked.has('ny') ? 'Skriv något nytt' : 'Skriv');
  const unsaved = files.filter(({ savedAt }) => savedAt);
  main.append(
    newElement(
      'div',
      { class: 'files-page' },
      newElement(
        'div',
        { class: 'stack' },
        unsaved.length > 0 && drawUnsaved(unsaved),
        drawMaking(sorts, asked.get('ny') ?? ''),
      ),
      drawFinding(files.filter(({ isGone }) => !isGone)),
    ),
  );
  sayAloud('');
}

const GONE = '. Filen har tagits bort eller bytt namn: öppna, och välj om din text ska läggas tillbaka.';

const drawUnsaved = (files: readonly ListedFile[]) =>
  newElement(
    'div',
    { class: 'banner' },
    newElement('h2', {}, 'Fortsätt där du var'),
    newElement(
      'ul',
      { class: 'plain' },
      files.map((file) => newElement('li', {}, way(file), ` – osparat, ${whenOf(file)}${file.isGone ? GONE : ''}`)),
    ),
  );

function drawFinding(files: readonly ListedFile[]): HTMLElement {
  const rows = files.toSorted(byName).map((file) => fileRow(file));
  const groups = groupsOf(rows);
  const said = newElement('p', { class: 'hint', role: 'status' });
  const word = newElement('input', {
    type: 'search',
    id: 'sok-fil',
    class: 'line',
    autocomplete: 'off',
    'aria-describedby': 'sok-fil-om',
    oninput: () => narrow(),
  });
  const sort = newElement(
    'select',
    { id: 'sort', onchange: () => narrow() },
    newElement('option', { value: '' }, 'Alla slag'),
    newElement('option', { value: '*utkast' }, 'Utkast och osparat'),
    newElement('option', { value: '*fel' }, 'Med fel'),
    groups.map(({ name }) => newElement('option', {}, name)),
  );
  const narrow = () => {
    const isNarrowed = word.value.trim() !== '' || sort.value !== '';
    for (const row of rows) row.show(word.value, sort.value);
    for (const group of groups) group.show(isNarrowed);
    const shown = rows.filter(({ element }) => !element.hidden).length;
    said.textContent = isNarrowed ? `${shown} av ${files.length} filer.` : `${files.length} filer.`;
  };
  narrow();
  return newElement(
    'section',
    { class: 'stack', 'aria-labelledby': 'alla' },
    newElement('h2', { id: 'alla' }, 'Ändra något som finns'),
    newElement(
      'div',
      { class: 'finding' },
      newElement('div', { class: 'field' }, newElement('label', { for: 'sok-fil' }, 'Sök'), word),
      newElement('div', { class: 'field' }, newElement('label', { for: 'sort' }, 'Slag'), sort),
    ),
    newElement(
      'p',
      { class: 'hint', id: 'sok-fil-om' },
      'Sök på rubriker, sammanfattningar, ämnen, ord i ordlistan, kontaktvägar eller telefonnummer.',
    ),
    said,
    newElement(
      'div',
      { class: 'file-groups' },
      groups.map(({ element }) => element),
    ),
    newElement('p', {}, newElement('a', { href: 'tidigare/' }, 'Borttagna texter')),
  );
}

const LISTS = 'Listor: ämnen, ordlista, telefonnummer …';

/** Every list is one of its sort: they are kept together. */
const groupName = ({ path, sortName }: ListedFile) =>
  /^(?:network\/|newsletters\/)?[^/]+\.yaml$/.test(path) ? LISTS : sortName;

/** The rows folded by sort. What is looked for is folded out. */
function groupsOf(rows: readonly Row[]) {
  return [...Map.groupBy(rows, ({ file }) => groupName(file))]
    .toSorted(([a], [b]) => Number(a === LISTS) - Number(b === LISTS) || a.localeCompare(b, 'sv'))
    .map(([name, own]) => {
      const count = newElement('span', { class: 'count' });
      const element = newElement(
        'details',
        { class: 'folded' },
        newElement('summary', {}, newElement('span', {}, newElement('b', {}, name), ' ', count)),
        newElement(
          'ul',
          { class: 'plain files' },
          own.map((row) => row.element),
        ),
      );
      const show = (isNarrowed: boolean) => {
        const shown = own.filter((row) => !row.element.hidden).length;
        element.hidden = shown === 0;
        element.open = isNarrowed;
        count.textContent = `(${shown})`;
      };
      return { name, element, show };
    });
}

/** By title; what is withdrawn after the rest. */
const byName = (a: ListedFile, b: ListedFile) =>
  Number(a.isWithdrawn) - Number(b.isWithdrawn) || a.title.localeCompare(b.title, 'sv');

const way = ({ path, title }: ListedFile, item?: ListedItem) =>
  newElement('a', { href: `?path=${encodeURIComponent(path)}${item ? `&item=${item.at}` : ''}` }, item?.name ?? title);

interface Row {
  file: ListedFile;
  element: HTMLLIElement;
  /** Hides it, or shows it with what is found in it. */
  show: (words: string, sort: string) => void;
}

/** More items than this are not listed: the list itself has a search. */
const SHOWN_ITEMS = 8;

function fileRow(file: ListedFile): Row {
  const { path, isDraft, isWithdrawn, savedAt, faults } = file;
  const notes = [
    isWithdrawn && 'tillbakadragen',
    isDraft && 'utkast',
    savedAt && 'osparat',
    faults > 0 && `${faults} fel`,
  ].filter(Boolean);
  const inside = newElement('ul', { class: 'plain inside', hidden: true });
  const element = newElement(
    'li',
    {},
    way(file),
    notes.length > 0 && newElement('span', { class: 'standing-note' }, notes.join(', ')),
    newElement('span', { class: 'hint' }, path),
    inside,
  );
  const show = (words: string, sort: string) => {
    const { isFound, items } = findIn(file, words);
    element.hidden = !isFound || !isOfSort(file, sort);
    if (element.hidden) return;
    inside.hidden = items.length === 0;
    const more = items.length - SHOWN_ITEMS;
    inside.replaceChildren(
      ...items.slice(0, SHOWN_ITEMS).map((item) => newElement('li', {}, way(file, item))),
      ...(more > 0 ? [newElement('li', { class: 'hint' }, `och ${more} till`)] : []),
    );
  };
  return { file, element, show };
}

const isOfSort = (file: ListedFile, wanted: string) =>
  wanted === '' ||
  (wanted === '*utkast' && (file.isDraft || file.savedAt !== undefined)) ||
  (wanted === '*fel' && file.faults > 0) ||
  wanted === groupName(file);

function whenOf({ savedAt }: ListedFile): string {
  const at = new Date(savedAt!);
  return `${at.toLocaleDateString('sv-SE', { day: 'numeric', month: 'long' })} kl. ${clockOf(at)}`;
}
