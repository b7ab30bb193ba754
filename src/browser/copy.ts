/** Puts a button under each text that is made to be copied. Without JavaScript the text can be marked by hand. */
for (const text of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = 'Kopiera texten';
  const status = document.createElement('p');
  status.className = 'small';
  status.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent ?? '');
      status.textContent = 'Texten är kopierad.';
    } catch {
      getSelection()?.selectAllChildren(text);
      status.textContent = 'Texten är markerad. Tryck Ctrl+C för att kopiera.';
    }
  });
  text.after(button, status);
}
