import { command } from '../../commands/command.ts';

/** `export`: the register as a list, or the addresses for Outlook's Bcc. */
export const exportList = command({
  summary: 'skriver ut registret som CSV, eller adresserna för Outlook (--bcc)',
  options: {
    bcc: {
      about:
        'bara adresserna till dem som ska ha brevet, med semikolon emellan, att klistra in i fältet Hemlig kopia i Outlook',
    },
    out: {
      value: 'FIL',
      about: 'lägger listan i en fil som bara du kan läsa; annars skrivs den på skärmen',
      example: '../lista.csv',
    },
  },
  help: `Listan innehåller personuppgifter. Lägg den inte i portalens mapp, och ta bort den när du är klar.`,
  run: async (given) => (await import('../export-people.ts')).exportPeople(given),
});
