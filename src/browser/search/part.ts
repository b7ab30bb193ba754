/** A part of the search page by its mark, `data-hits`. */
export const part = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`)!;
