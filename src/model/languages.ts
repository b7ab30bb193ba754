import { onceEach } from './once-each.ts';

let known: Intl.DisplayNames | undefined;

/** Made when somebody asks: it takes longer than a short command does. */
const names = () => (known ??= new Intl.DisplayNames('sv', { type: 'language' }));

/** `en` → `engelska`. */
export const languageName = onceEach((code) => names().of(code) ?? code);

/** True for two letters that are the code of a language: a reader aloud that knows it takes its voice. */
export const isLanguage = (code: string) => /^[a-z]{2}$/.test(code) && languageName(code) !== code;
