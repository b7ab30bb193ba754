/**
 * What a reader has switched on for this browser, and nothing else (LEK 2022:482, 9 kap. 28 §): nothing is written before
 * somebody asks for it on the page about cookies, and one button there forgets all.
 */
export interface Choices {
  /** Id of the audience whose meaning stands first. */
  audience?: string;
  /** Days of this and the former visit, `YYYY-MM-DD`, when new things should be marked. */
  visits?: { former: string; latest: string };
  /** The key `/` does nothing: a single key can be pressed by mistake, or by speech (WCAG 2.1.4). */
  noSlash?: boolean;
}

const KEY = 'kontaktnatet';

/** What the reader has switched on; nothing where the browser keeps nothing, or keeps what cannot be read. */
export function readChoices(): Choices {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return value && typeof value === 'object' ? (value as Choices) : {};
  } catch {
    return {};
  }
}

/** Keeps the choices; without any, nothing is left. @returns false when the browser refuses to store */
export function keepChoices(choices: Choices): boolean {
  try {
    if (choices.audience || choices.visits || choices.noSlash) localStorage.setItem(KEY, JSON.stringify(choices));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

export const today = () => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(new Date());
