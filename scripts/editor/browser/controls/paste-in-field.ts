import { insertText } from '../body/insert.ts';
import { pastedWords } from './pasted-words.ts';

/** Pastes words in the fields of a form without what nobody sees; where the field was empty, without space around them. */
export function pasteTidily(form: HTMLElement): void {
  form.addEventListener('paste', (event) => {
    const { target: field, clipboardData, defaultPrevented } = event;
    if (defaultPrevented || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    // The text of a whole file is code, where every sign counts.
    if (field.matches('.raw-text')) return;
    const plain = clipboardData?.getData('text/plain') ?? '';
    // A title or a sentence has no lines of its own, however long it is; they are those of the page that it was copied from.
    const words = pastedWords(plain, !field.matches('.body-text'));
    const isAlone = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    const tidy = isAlone ? words.trim() : words;
    if (tidy === plain || tidy === '') return;
    event.preventDefault();
    insertText(field, tidy);
  });
}
