import { writeAddress } from '../../search/address.ts';

/** A form on another page hands what is typed to the search page by its address, in the part that no server sees. */
export function askOnSearchPage(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-ask]')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = form.querySelector('input')!.value.trim();
    location.assign(form.action + writeAddress({ typed, filters: {}, order: 'relevance' }));
  });
}
