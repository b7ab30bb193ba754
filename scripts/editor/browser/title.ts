/** Gives the page its name, in the heading and in the window. */
export function nameThePage(name: string): void {
  const heading = document.querySelector('h1')!;
  heading.textContent = name;
  document.title = document.title.replace(/^.* – /, `${name} – `);
}
