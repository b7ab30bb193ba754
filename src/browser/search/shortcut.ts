import { readChoices } from '../choices.ts';

/** On every page `/` and Ctrl-K (Cmd-K) go to the search field: the page's own, else the search page's. */
addEventListener('keydown', (event) => {
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !readChoices().noSlash;
  const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!isK && (!isSlash || isWritten(event.target))) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (field) field.select();
  else location.assign(`${document.documentElement.dataset['search']}#q`);
});

/** Where a key is a letter, and nothing else. */
const isWritten = (target: EventTarget | null) =>
  (target as Element).matches('input, select, textarea, [contenteditable]');
