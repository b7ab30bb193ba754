import { command } from '../../commands/command.ts';

/** `record`: the data protection officer's papers, made of what the code obeys. */
export const record = command({
  summary: 'skriver registerförteckningen, gallringstabellen och informationstexten till dem som uppgifterna gäller',
  options: {
    out: { value: 'MAPP', about: 'var filerna läggs; annars i datamappen, i record', example: '../dataskydd' },
  },
  help: `Texterna görs av den beskrivning som programmet självt följer (src/model/personal-data.ts). Här står inget om någon person.

Det som bara en människa kan bestämma står i src/site.ts, under processing, och kallas ”att bekräfta” tills en funktion har bekräftat det med datum.`,
  run: async (given) => (await import('../record/write-record.ts')).writeRecord(given),
});
