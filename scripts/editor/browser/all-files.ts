import type { ListedFile, MadeSort } from '../api.ts';
import { announce } from './announce.ts';
import { ask } from './call-desk.ts';
import { make } from './element.ts';
import { drawMaking } from './make-file.ts';
import { clock } from './standing-bar.ts';
import { nameThePage } from './title.ts';

/** Every content file with a way to its form, narrowed by a word and by sort; and what can be made anew. */
export async function drawFiles(main: HTMLElement, asked: URLSearchParams): Promise<void> {
  const [files, sorts] = await Promise.all([ask<ListedFile[]>('files'), ask<MadeSort[]>('sorts')]);
  nameThePage('Skriv');
  const rows = files.map((file) => ({
    file,
    row: fileRow(file),
    words: `${file.title} ${file.path}`.toLocaleLowerCase('sv'),
  }));
  const said = make('p', { class: 'hint', role: 'status' });
  const word = make('input', {
    type: 'search',
    id: 'sok-fil',
    class: 'line',
    autocomplete: 'off',
    oninput: () => narrow(),
  });
  const names = [...new Set(files.map(({ sortName }) => sortName))];
  const sort = make(
    'select',
    { id: 'sort', onchange: () => narrow() },
    make('option', { value: '' }, 'Alla slag'),
    make('option', { value: '*utkast' }, 'Utkast och osparat'),
    make('option', { value: '*fel' }, 'Med fel'),
    names.map((name) => make('option', {}, name)),
  );
  const narrow = () => {
    const wanted = word.value.trim().toLocaleLowerCase('sv');
    for (const { file, row, words } of rows) row.hidden = !words.includes(wanted) || !isOfSort(file, sort.value);
    const shown = rows.filter(({ row }) => !row.hidden).length;
    said.textContent = `${shown} av ${files.length} filer.`;
  };
  const unsaved = files.filter(({ savedAt }) => savedAt);
  main.append(
    make(
      'div',
      { class: 'files-page' },
      make(
        'section',
        { class: 'stack', 'aria-labelledby': 'alla' },
        unsaved.length > 0 &&
          make(
            'div',
            { class: 'banner' },
            make('h2', {}, 'Fortsätt där du var'),
            make(
              'ul',
              { class: 'plain' },
              unsaved.map((file) => make('li', {}, way(file), ` – osparat, ${whenOf(file)}`)),
            ),
          ),
        make('h2', { id: 'alla' }, 'Alla filer'),
        make(
          'div',
          { class: 'beside' },
          make('div', { class: 'field' }, make('label', { for: 'sok-fil' }, 'Sök'), word),
          make('div', { class: 'field' }, make('label', { for: 'sort' }, 'Slag'), sort),
        ),
        said,
        make(
          'ul',
          { class: 'plain files' },
          rows.map(({ row }) => row),
        ),
      ),
      drawMaking(sorts, asked.get('ny') ?? ''),
    ),
  );
  narrow();
  announce('');
}

const way = ({ path, title }: ListedFile) => make('a', { href: `?path=${encodeURIComponent(path)}` }, title);

function fileRow(file: ListedFile): HTMLLIElement {
  const { sortName, path, isDraft, savedAt, faults } = file;
  const notes = [isDraft && 'utkast', savedAt && 'osparat', faults > 0 && `${faults} fel`].filter(Boolean).join(', ');
  return make(
    'li',
    {},
    way(file),
    make('span', { class: 'hint' }, [sortName, path, notes].filter(Boolean).join(' · ')),
  );
}

const isOfSort = ({ sortName, isDraft, savedAt, faults }: ListedFile, wanted: string) =>
  wanted === '' ||
  (wanted === '*utkast' && (isDraft || savedAt !== undefined)) ||
  (wanted === '*fel' && faults > 0) ||
  wanted === sortName;

function whenOf({ savedAt }: ListedFile): string {
  const at = new Date(savedAt!);
  return `${at.toLocaleDateString('sv-SE', { day: 'numeric', month: 'long' })} kl. ${clock(at)}`;
}
