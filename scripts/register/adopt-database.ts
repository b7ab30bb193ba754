import { existsSync } from 'node:fs';
import path from 'node:path';
import { DATABASE_FILE, openDatabase } from '../data/database.ts';
import { dataFolder } from '../data/data-folder.ts';
import { UserError } from '../user-error.ts';
import { agreed } from '../commands/agreed.ts';
import { closeAdoption, openAdoption, type Adoption } from '../data/adoption.ts';
import { erasuresSince } from './forget-protocol.ts';
import { copyWords } from '../outgoing/after-adoption.ts';

/** Makes a copy of the database the one that counts, or says that all is known of what was sent after it was made. */
export async function adoptDatabase(asked: { yes: boolean; 'nothing-more-sent': boolean }): Promise<number> {
  const { yes } = asked;
  const folder = dataFolder();
  if (!existsSync(path.join(folder, DATABASE_FILE)))
    throw new UserError(`Det finns ingen databas i ${folder}. Lägg dit kopian först, med namnet ${DATABASE_FILE}.`);
  if (asked['nothing-more-sent']) return nothingMoreSent(folder, yes);
  if (!(await agreed(`Ska databasen i ${folder} gälla från och med nu?`, yes))) {
    console.log('Inget är ändrat.');
    return 0;
  }
  const database = openDatabase(folder, { adopt: true });
  try {
    console.log(`Databasen i ${folder} gäller från och med nu. Använd inte den andra.`);
    const adoption = openAdoption(database);
    if (adoption) console.log([copyWords(adoption), ...undone(folder, adoption), NEXT].join('\n'));
    return 0;
  } finally {
    database.close();
  }
}

/** What people have asked for since the copy was made is not in it: who was erased may be back, and who has ended the letter gets it. */
function undone(folder: string, { since }: Adoption): string[] {
  const erased = erasuresSince(folder, since);
  return [
    ...(erased > 0
      ? [
          `${erased === 1 ? 'En radering har' : `${erased} raderingar har`} gjorts efter kopian (protokollen i protocols). Har kopian legat någon annanstans än i backups är de personerna tillbaka: radera dem igen med npm run register -- forget.`,
        ]
      : []),
    'Den som har avslutat brevet, lagts till eller tagits bort efter kopian är inte det i den. Flytta tillbaka mejlen som har kommit sedan dess från Hanterat till inkorgen, och kör npm run newsletter -- inbox. Gör om resten med register -- stop, add och remove.',
  ];
}

const NEXT = `Vad som skickades efter kopian vet den inte, så inget skickas från den förrän du har svarat:
Har ett utskick nått någon efter kopian, enligt e-postserverns logg: skicka det med --already-got FIL, där FIL har en adress på varje rad.
När det inte finns fler, eller om inget skickades: npm run register -- adopt --nothing-more-sent`;

async function nothingMoreSent(folder: string, yes: boolean): Promise<number> {
  const database = openDatabase(folder);
  try {
    const adoption = openAdoption(database);
    if (!adoption) {
      console.log('Det finns inget att svara på: databasen vet vad som har skickats.');
      return 0;
    }
    console.log(copyWords(adoption));
    if (!(await agreed('Skickades inget mer efter kopian än det som du har angett?', yes))) {
      console.log('Inget är ändrat.');
      return 0;
    }
    closeAdoption(database);
    console.log('Nu går det att skicka igen.');
    return 0;
  } finally {
    database.close();
  }
}
