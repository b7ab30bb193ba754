import { command } from '../../commands/command.ts';
import { RUN_HELP, RUN_OPTIONS } from '../../delivery/run-options.ts';

/** `ask ID`: one question to the contact persons, from its approval to its sums. */
export const ask = command({
  summary: 'frågar nätverket en sak som besvaras med en siffra, och räknar svaren.',
  words: {
    poll: {
      name: 'FRÅGA',
      about: 'frågans filnamn i network/polls',
      example: 'vintermotets-dag',
      optional: true,
      read: (given: string) => given.replace(/^.*[\\/]/, '').replace(/\.yaml$/, ''),
      choices: async () => (await import('../poll/poll-desk.ts')).pollChoices(),
    },
  },
  options: {
    out: {
      value: 'MAPP',
      about: 'skriver mejlet som filer i mappen, så att du kan se det. Inget skickas',
      example: 'prov',
    },
    approve: {
      value: 'NAMN',
      about: 'godkänner frågan som den är nu. Den som skickar måste vara någon annan',
      example: 'Förnamn Efternamn',
    },
    as: { value: 'NAMN', about: 'vem du är som skickar; annars användarnamnet på datorn' },
    remind: { about: 'påminner dem som inte har svarat, bara en gång' },
    answer: {
      value: 'SVAR',
      about: 'skriver in ett svar som du har läst själv, tillsammans med --of',
      example: '2',
    },
    of: { value: 'ADRESS', about: 'vems svar det är', example: 'namn@exempel.se' },
    close: { about: 'räknar svaren, skriver summorna i frågans fil och ett protokoll i datamappen' },
    ...RUN_OPTIONS,
  },
  help: `Så går det till: skriv frågan i en egen fil (npm run new -- nätverksfråga "Vilken dag passar?"). Se mejlet med --out. En kollega godkänner med --approve. Skicka med bara frågans namn. Svaren läser npm run newsletter -- inbox. Påminn en gång med --remind. Dagen efter den sista svarsdagen: --close.

Utan frågans namn visas alla frågor och hur långt de har kommit. För en fråga som redan är skickad visas hur många som har svarat.

Frågan går till kontaktpersonerna, och till ersättarna där ingen kontaktperson nås (eller till alla ersättare, med deputies: true). Den som har avslutat informationsbrevet får den ändå: uppdraget är kvar. Ett svar räknas när mejlets första egna rad är en siffra och inget annat; resten ligger kvar i inkorgen för dig. Antal under fem skrivs aldrig ut.

${RUN_HELP}`,
  examples: [
    'vintermotets-dag',
    'vintermotets-dag --approve "Förnamn Efternamn"',
    'vintermotets-dag --remind',
    'vintermotets-dag --close',
  ],
  run: async (given) => (await import('../ask-network.ts')).askNetwork(given),
});
