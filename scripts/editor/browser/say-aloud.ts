/** Says something to who listens to the page, without moving anybody (WCAG 4.1.3). The same words twice are said twice. */
export function sayAloud(words: string): void {
  const region = document.getElementById('hors');
  if (!region) return;
  region.textContent = '';
  setTimeout(() => (region.textContent = words), 50);
}
