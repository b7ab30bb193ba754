import { drawFiles } from './all-files.ts';
import { make } from './element.ts';
import { drawFile } from './file-page.ts';
import { wordsOf } from './fault-words.ts';

/** The form of the file that the address names, else the list of all files. */
const main = document.querySelector('main')!;
const asked = new URLSearchParams(location.search);
const path = asked.get('path');

try {
  if (path) await drawFile(main, path, asked);
  else await drawFiles(main, asked);
} catch (error) {
  main.append(
    make('p', { class: 'banner', role: 'alert' }, wordsOf(error)),
    make('p', {}, make('a', { href: location.pathname }, 'Alla filer')),
  );
}
