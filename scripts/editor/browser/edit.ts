import { drawFiles } from './all-files.ts';
import { newElement } from './element.ts';
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
    newElement('p', { class: 'banner', role: 'alert' }, wordsOf(error)),
    newElement('p', {}, newElement('a', { href: location.pathname }, 'Alla filer')),
  );
}
