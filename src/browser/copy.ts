/** So long is an answer seen over what stands below it, in milliseconds. */
const SEEN = 8000;

/** Takes away the last answer that says what to do now, which has no time limit: until it is done, or nothing is marked. */
let takeAway: (() => void) | undefined;
document.addEventListener('copy', () => takeAway?.());
document.addEventListener('selectionchange', () => getSelection()?.isCollapsed && takeAway?.());

/** Shows each button that copies: a ready text is in the fold below its button, else it is the element before. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
  const copied = button.closest('.ready')?.querySelector('pre') ?? button.previousElementSibling!;
  const status = button.nextElementSibling!;
  const what = button.dataset['copies'];
  let gone: ReturnType<typeof setTimeout> | undefined;
  const empty = () => (status.textContent = '');
  button.addEventListener('click', async () => {
    clearTimeout(gone);
    takeAway?.();
    takeAway = undefined;
    try {
      await navigator.clipboard.writeText(copied.textContent ?? '');
      status.textContent = `${what} är kopierad.`;
      gone = setTimeout(empty, SEEN);
    } catch {
      copied.closest('details')?.setAttribute('open', '');
      getSelection()?.selectAllChildren(copied);
      status.textContent = `${what} är markerad. Tryck Ctrl+C för att kopiera.`;
      takeAway = empty;
    }
  });
  // What has the focus next would lie under the answer.
  button.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && empty());
  button.hidden = false;
}
