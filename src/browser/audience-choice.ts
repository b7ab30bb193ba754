import { putFirst } from './apply-choices.ts';
import { keepChoices, readChoices } from './choices.ts';

/** The choice of audience on a page that speaks to several: it is kept and done at once, and said beside the button. */
for (const box of document.querySelectorAll<HTMLDetailsElement>('.audience-choice')) {
  const select = box.querySelector('select')!;
  const status = box.querySelector('output')!;
  const chosen = readChoices().audience;
  if ([...select.options].some(({ value }) => value === chosen)) select.value = chosen!;
  box.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    const { audience: _, ...others } = readChoices();
    const kept = keepChoices({ ...others, ...(select.value && { audience: select.value }) });
    if (select.value) putFirst(select.value);
    const name = select.selectedOptions[0]!.text;
    status.textContent = !kept
      ? 'Webbläsaren tillåter inte att något sparas.'
      : select.value
        ? `${name} står först i den här webbläsaren.`
        : 'Inget är sparat.';
  });
  box.hidden = false;
}
