import type { ListedFile, MadeSort } from '../api.ts';
import { sayAloud } from './say-aloud.ts';
import { askDesk } from './call-desk.ts';
import { newElement } from './element.ts';
import { drawMaking } from './make-file.ts';
import { clockOf } from './standing-bar.ts';
import { nameThePage } from './title.ts';

/** Every content file with a way to its form, narrowed by a word and by sort; and what can be made anew. */
export async function drawFiles(main: HTMLElement, asked: URLSearchParams): Promise<void> {
  const [files, sorts] = await Promise.all([askDesk<ListedFile[]>('files'), askDesk<MadeSort[]>('sorts')]);
  nameThePage('Skriv');
  const rows = files.toSorted(byName).map((file) => ({
    file,
    row: fileRow(file),
    words: `${nameOf(file)} ${file.path}`.toLocaleLowerCase('sv'),
  }));
  const said = newElement('p', { class: 'hint', role: 'status' });
  const word = newElement('input', {
    type: 'search',
    id: 'sok-fil',
    class: 'line',
    autocomplete: 'off',
    oninput: () => narrow(),
  });
  const names = [...new Set(files.map(({ sortName }) => sortName))];
  const sort = newElement(
    'select',
    { id: 'sort', onchange: () => narrow() },
    newElement('option', { value: '' }, 'Alla slag'),
    newElement('option', { value: '*utkast' }, 'Utkast och osparat'),
    newElement('option', { value: '*fel' }, 'Med fel'),
    names.map((name) => newElement('option', {}, name)),
  );
  const narrow = () => {
    const wanted = word.value.trim().toLocaleLowerCase('sv');
    for (const { file, row, words } of rows) row.hidden = !words.includes(wanted) || !isOfSort(file, sort.value);
    const shown = rows.filter(({ row }) => !row.hidden).length;
    said.textContent = `${shown} av ${files.length} filer.`;
  };
  const unsaved = files.filter(({ savedAt }) => savedAt);
  main.append(
    newElement(
      'div',
      { class: 'files-page' },
      newElement(
        'section',
        { class: 'stack', 'aria-labelledby': 'alla' },
        unsaved.length > 0 &&
          newElement(
            'div',
            { class: 'banner' },
            newElement('h2', {}, 'Fortsätt där du var'),
            newElement(
              'ul',
              { class: 'plain' },
              unsaved.map((file) => newElement('li', {}, way(file), ` – osparat, ${whenOf(file)}`)),
            ),
          ),
        newElement('h2', { id: 'alla' }, 'Alla filer'),
        newElement('p', {}, newElement('a', { href: 'tidigare/' }, 'Borttagna texter')),
        newElement(
          'div',
          { class: 'beside' },
          newElement('div', { class: 'field' }, newElement('label', { for: 'sok-fil' }, 'Sök'), word),
          newElement('div', { class: 'field' }, newElement('label', { for: 'sort' }, 'Slag'), sort),
        ),
        said,
        newElement(
          'ul',
          { class: 'plain files' },
          rows.map(({ row }) => row),
        ),
      ),
      drawMaking(sorts, asked.get('ny') ?? ''),
    ),
  );
  narrow();
  sayAloud('');
}

/** Texts by their titles; lists, which have none, after them. */
const byName = (a: ListedFile, b: ListedFile) =>
  Number(a.title === a.path) - Number(b.title === b.path) || nameOf(a).localeCompare(nameOf(b), 'sv');

const nameOf = ({ path, title, sortName }: ListedFile) => (title === path ? sortName : title);

const way = (file: ListedFile) => newElement('a', { href: `?path=${encodeURIComponent(file.path)}` }, nameOf(file));

function fileRow(file: ListedFile): HTMLLIElement {
  const { sortName, path, isDraft, savedAt, faults } = file;
  const notes = [isDraft && 'utkast', savedAt && 'osparat', faults > 0 && `${faults} fel`].filter(Boolean).join(', ');
  return newElement(
    'li',
    {},
    way(file),
    newElement('span', { class: 'hint' }, [sortName, path, notes].filter(Boolean).join(' · ')),
  );
}

const isOfSort = ({ sortName, isDraft, savedAt, faults }: ListedFile, wanted: string) =>
  wanted === '' ||
  (wanted === '*utkast' && (isDraft || savedAt !== undefined)) ||
  (wanted === '*fel' && faults > 0) ||
  wanted === sortName;

function whenOf({ savedAt }: ListedFile): string {
  const at = new Date(savedAt!);
  return `${at.toLocaleDateString('sv-SE', { day: 'numeric', month: 'long' })} kl. ${clockOf(at)}`;
}
