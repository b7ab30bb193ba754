/** The answer stands, or none will come: the room that public/asked.js kept for it is given back. */
export function giveBackRoom(): void {
  document.documentElement.classList.remove('asked');
}
