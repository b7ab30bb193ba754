/** The arrow keys go from the field to the results and between them, and back. Tab goes everywhere as always. */
export function moveWithArrows(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('[type="search"]')!;
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const stops: Element[] = [field, ...document.querySelectorAll('[data-result] h3 a')];
    const at = stops.indexOf(document.activeElement!);
    const next = stops[at + step];
    if (at === -1 || !(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  });
}
