const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML and MJML, in a body as well as in an attribute. */
export const escape = (words: string) => words.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
