/** Shows each button that copies: a ready text is in the fold below its button, else it is the element before. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
  const copied = button.closest('.ready')?.querySelector('pre') ?? button.previousElementSibling!;
  const status = button.nextElementSibling!;
  const what = button.dataset['copies'];
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(copied.textContent ?? '');
      status.textContent = `${what} är kopierad.`;
    } catch {
      copied.closest('details')?.setAttribute('open', '');
      getSelection()?.selectAllChildren(copied);
      status.textContent = `${what} är markerad. Tryck Ctrl+C för att kopiera.`;
    }
  });
  button.hidden = false;
}
