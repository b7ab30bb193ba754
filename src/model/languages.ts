const names = new Intl.DisplayNames('sv', { type: 'language' });

/** `en` → `engelska`. */
export const languageName = (code: string) => names.of(code) ?? code;
