import { command } from '../../commands/command.ts';
import { RUN_HELP, RUN_OPTIONS } from '../../delivery/run-options.ts';

/** `notice TEXT`: a short mail about a change that cannot wait for the next letter, from its preview to its archive. */
export const notice = command({
  summary: 'skickar ett kort mejl om en ändring som inte kan vänta till nästa brev.',
  words: {
    entry: {
      name: 'TEXT',
      about: 'textens filnamn',
      example: 'oro-for-en-elev',
      optional: true,
      read: (given: string) => given.replace(/^.*[\\/]/, '').replace(/\.mdx$/, ''),
      choices: async () => (await import('../notice/find-notice.ts')).noticeChoices(),
    },
  },
  options: {
    preview: { about: 'visar meddelandet i webbläsaren. Inget skickas' },
    'no-open': { about: 'skriver bara ut förhandsvisningens adress, utan att öppna webbläsaren' },
    test: { value: 'ADRESS', about: 'skickar ett märkt prov till en kollega', example: 'namn@exempel.se' },
    approve: {
      value: 'NAMN',
      about: 'godkänner meddelandet som det är nu. Den som skickar måste vara någon annan',
      example: 'Förnamn Efternamn',
    },
    as: { value: 'NAMN', about: 'vem du är som skickar; annars användarnamnet på datorn' },
    archive: { value: 'MAPP', about: 'fryser ett skickat meddelande i ett arkivpaket', example: 'arkiv' },
    'no-pdf': { about: 'arkivpaket utan PDF' },
    ...RUN_OPTIONS,
  },
  help: `Meddelandet görs av textens nyaste rad under changes. Skriv där what (vad som är ändrat) och action (vad läsaren ska göra). Är texten tillbakadragen står det också varför, och vad som gäller i stället.

Så går det till: se meddelandet med --preview, skicka ett prov med --test, låt en kollega godkänna med --approve och skicka med bara textens filnamn. Efteråt står dagen i raden noticed, och meddelandet ligger i två veckor under Aktuellt på startsidan. Skicka in ändringen i git, och arkivera med --archive.

Alla som får informationsbrevet får meddelandet, en gång. Bara ett meddelande om dagen går ut. Utan filnamn visas de meddelanden som har skickats.

${RUN_HELP}`,
  examples: ['oro-for-en-elev --preview', 'oro-for-en-elev --approve "Förnamn Efternamn"', 'oro-for-en-elev'],
  run: async (given) => (await import('../notice/notice-by-wish.ts')).noticeByWish(given),
});
