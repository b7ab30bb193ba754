import { command } from '../../commands/command.ts';

/** `import FILE.csv`: takes a list in, whole or not at all. */
export const importList = command({
  summary: 'läser in en lista (CSV) efter att ha visat vad som skulle ändras',
  words: { file: { name: 'FIL', about: 'listans fil (CSV)', example: 'lista.csv' } },
  options: {
    'dry-run': { about: 'visar bara vad som skulle hända' },
    'skip-bad': { about: 'hoppar över de rader som är fel' },
    encoding: {
      value: 'SLAG',
      about: 'hur å, ä och ö ska läsas när det inte går att veta: utf-8, windows-1252, mac, cp850 eller blandad',
      example: 'mac',
    },
    yes: { about: 'frågar inte' },
  },
  help: `Filen har rubrikerna epost;namn;enhet;roll på första raden, på svenska eller engelska och i valfri ordning. Rollen är kontaktperson, ersättare eller prenumerant. Enheten skrivs med id, namn eller kortnamn.

Är någon rad fel läses inget in, om du inte lägger till --skip-bad: då tas de rader som är rätt.

Varje ändring visas på en rad, innan du får frågan: först de roller som försvinner eller byts, och de som kan ha lämnat registret men står i listan. Är listan äldre än registret gör den om det som har ändrats sedan dess, så läs de raderna noga. Med --yes visas de också, men ingen fråga ställs. Vill du bara se vad som skulle hända: lägg till --dry-run.

Står samma adress på flera rader med olika uppgifter är de raderna fel: en person kan bara ha en roll.

Den som har avslutat brevet får det inte igen av en import (kommandot stop), och den som har raderats kommer inte tillbaka (kommandot forget). Den som har tagits bort med remove kommer tillbaka om hen står i listan. De som inte står i filen är kvar. Ta bort någon med kommandot remove.`,
  run: async (given) => (await import('../import-people.ts')).importPeople(given),
});
