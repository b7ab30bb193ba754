/** So long is an answer seen over what stands below it, in milliseconds. */
const SEEN = 8000;

/** Shows each button that copies: a ready text is in the fold below its button, else it is the element before. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
  const copied = button.closest('.ready')?.querySelector('pre') ?? button.previousElementSibling!;
  const status = button.nextElementSibling!;
  const what = button.dataset['copies'];
  let gone: ReturnType<typeof setTimeout> | undefined;
  const answer = (words: string) => {
    clearTimeout(gone);
    status.textContent = words;
    gone = setTimeout(() => (status.textContent = ''), SEEN);
  };
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(copied.textContent ?? '');
      answer(`${what} är kopierad.`);
    } catch {
      copied.closest('details')?.setAttribute('open', '');
      getSelection()?.selectAllChildren(copied);
      answer(`${what} är markerad. Tryck Ctrl+C för att kopiera.`);
    }
  });
  button.hidden = false;
}
