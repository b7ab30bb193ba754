import { button, newElement, newId } from './element.ts';

/** A dialog over the page, with a heading and a way out. Escape closes it, and the focus goes back to where it was. */
export function openDialog(title: string, fill: (close: () => void) => readonly (Node | false)[]): HTMLDialogElement {
  const id = newId('dialog');
  const before = document.activeElement;
  const dialog = newElement('dialog', { class: 'desk-dialog', 'aria-labelledby': id });
  const close = () => dialog.close();
  dialog.append(
    newElement(
      'div',
      { class: 'dialog-head' },
      newElement('h2', { id }, title),
      button('Stäng', close, { name: title }),
    ),
    ...fill(close).filter((each) => each !== false),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * Asks for some things before something is done: fields and one button, which Enter presses too.
 * @returns what was filled in, by the fields' names; undefined when the editor thought better of it
 */
export function askFor(title: string, words: string, fields: readonly HTMLElement[]): Promise<FormData | undefined> {
  return new Promise((resolve) => {
    const form = newElement('form', { class: 'stack', method: 'dialog', novalidate: true }, [...fields]);
    const dialog = openDialog(title, () => [form]);
    form.append(newElement('p', {}, newElement('button', { class: 'button', type: 'submit' }, words)));
    let given: FormData | undefined;
    form.addEventListener('submit', (event) => {
      const wrong = [...form.querySelectorAll<HTMLInputElement>('input, textarea')].find(faultIn);
      if (wrong) {
        event.preventDefault();
        complain(wrong, faultIn(wrong));
      } else given = new FormData(form);
    });
    // After the dialog has given the focus back, so that what is done next may move it.
    dialog.addEventListener('close', () => setTimeout(() => resolve(given)));
    form.querySelector<HTMLElement>('input, textarea, select')?.focus();
  });
}

const faultIn = (input: HTMLInputElement) =>
  input.required && input.value.trim() === '' ? 'fyll i det här' : input.validationMessage;

function complain(input: HTMLElement, fault: string): void {
  const id = newId('fel');
  input
    .closest('.field')
    ?.querySelector('.told')
    ?.replaceChildren(newElement('p', { class: 'fault', id }, `Fel: ${fault}.`));
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', id);
  input.focus();
}

interface DialogAsked {
  about?: string;
  isNeeded?: boolean;
  value?: string;
  isLong?: boolean;
  /** What is wrong with what is written, and what to write; empty when nothing is. */
  faultOf?: (text: string) => string;
}

/** A field of a dialog. */
export function dialogField(
  name: string,
  label: string,
  { about = '', isNeeded = true, value = '', isLong = false, faultOf }: DialogAsked = {},
): HTMLElement {
  const id = newId(name);
  const given = {
    id,
    name,
    required: isNeeded,
    autocomplete: 'off',
    'aria-describedby': about ? `${id}-om` : undefined,
    spellcheck: 'true',
  };
  const input = isLong
    ? newElement('textarea', { ...given, class: 'grows', rows: 2 })
    : newElement('input', { ...given, class: 'line', type: 'text' });
  input.value = value;
  const look = () => input.setCustomValidity(faultOf?.(input.value) ?? '');
  input.addEventListener('input', look);
  look();
  return newElement(
    'div',
    { class: 'field' },
    newElement(
      'label',
      { for: id },
      label,
      isNeeded && newElement('span', { class: 'need' }, ' (måste fyllas\u00A0i)'),
    ),
    about ? newElement('p', { class: 'hint', id: `${id}-om` }, about) : undefined,
    newElement('div', { class: 'told' }),
    input,
  );
}
