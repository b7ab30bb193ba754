/** Shows each button that copies the element before it. Without JavaScript the words can be marked by hand. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
  const copied = button.previousElementSibling!;
  const status = button.nextElementSibling!;
  const what = button.dataset['copies'];
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(copied.textContent ?? '');
      status.textContent = `${what} är kopierad.`;
    } catch {
      getSelection()?.selectAllChildren(copied);
      status.textContent = `${what} är markerad. Tryck Ctrl+C för att kopiera.`;
    }
  });
  button.hidden = false;
}
