import { keepChoices, readChoices, today } from './choices.ts';

/** The form on the page about cookies. It is shown only where it works. */
const form = document.querySelector<HTMLFormElement>('#val');
const status = document.querySelector<HTMLElement>('#val-status');

if (form && status) {
  const audience = form.elements.namedItem('audience') as HTMLSelectElement;
  const news = form.elements.namedItem('news') as HTMLInputElement;
  const noSlash = form.elements.namedItem('noSlash') as HTMLInputElement;
  const show = () => {
    const choices = readChoices();
    audience.value = choices.audience ?? '';
    news.checked = Boolean(choices.visits);
    noSlash.checked = Boolean(choices.noSlash);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { visits } = readChoices();
    const kept = keepChoices({
      ...(audience.value && { audience: audience.value }),
      ...(news.checked && { visits: visits ?? { former: today(), latest: today() } }),
      ...(noSlash.checked && { noSlash: true }),
    });
    const any = audience.value || news.checked || noSlash.checked;
    status.textContent = !kept
      ? 'Webbläsaren tillåter inte att något sparas.'
      : any
        ? 'Valen är sparade i den här webbläsaren.'
        : 'Inget är sparat.';
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    keepChoices({});
    show();
    status.textContent = 'Allt är glömt. Inget är sparat.';
  });
  show();
  form.hidden = false;
}
