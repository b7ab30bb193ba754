let names: Intl.DisplayNames | undefined;

/** As they have been asked for: a portal has few languages, and many texts in each. */
const known = new Map<string, string>();

/** `en` → `engelska`. */
export function languageName(code: string): string {
  // Made when somebody asks: it takes longer than a short command does.
  const name = known.get(code) ?? (names ??= new Intl.DisplayNames('sv', { type: 'language' })).of(code) ?? code;
  known.set(code, name);
  return name;
}

/** True for two letters that are the code of a language: a reader aloud that knows it takes its voice. */
export const isLanguage = (code: string) => /^[a-z]{2}$/.test(code) && languageName(code) !== code;
