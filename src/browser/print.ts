/** Shows each button that prints its page. Without JavaScript the browser's own menu does it. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-prints]')) {
  button.addEventListener('click', () => print());
  button.hidden = false;
}
