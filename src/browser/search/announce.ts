/** A reader who types is not told of every letter, only of what stands when the typing has stopped. */
const AFTER = 900;

/** Says things through an element that screen readers listen to. */
export function startAnnouncer(announcer: HTMLElement): (text: string) => void {
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => (announcer.textContent = text), AFTER);
  };
}
