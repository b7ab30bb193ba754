const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML and MJML, in a body as well as in an attribute. */
export const escape = (words: string) => words.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

/** What the check says, where `back quotes` tell what to write. */
export const escapeSaid = (words: string) => escape(words).replace(/`([^`]+)`/g, '<code>$1</code>');
