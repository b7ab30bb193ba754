import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { countsToDispose } from '../../src/model/coverage.ts';
import { addMonths, startInZone, type IsoDate } from '../../src/model/dates.ts';
import { FOLDERS, OTHER_FILES } from '../../src/model/personal-data.ts';
import { backups, isHalf } from '../data/backups.ts';
import { allRecipients } from '../data/recipients.ts';
import { hasRole } from '../data/role-mail.ts';
import { suppressions } from '../data/suppressions.ts';
import { readCoverage } from './coverage-file.ts';
import type { Desk } from './open.ts';

/** So long somebody may stand in the register without having said that the facts are right. */
const UNCONFIRMED_MONTHS = 12;

/** What no time ends by itself: people who may have left, counts in the content, files that nobody has described. */
export async function toConsider({ database, folder, content, site, today }: Desk): Promise<string[]> {
  const before = addMonths(today, -UNCONFIRMED_MONTHS);
  const people = allRecipients(database);
  // Subscribers are not asked: they stand there for the letter, as long as they get it.
  const silent = people.filter(hasRole).filter(({ since, confirmed }) => (confirmed ?? since) < before).length;
  const { reasons } = suppressions(database);
  const unreached = people.filter((each) => !hasRole(each) && reasons(each.address).length > 0).length;
  const counts = countsToDispose((await readCoverage(content))?.history ?? [], today).length;
  return [
    ...(silent > 0
      ? [`  ${silent} med uppdrag i registret har inte bekräftat sina uppgifter på ett år: npm run register -- confirm`]
      : []),
    ...(unreached > 0
      ? [
          `  ${unreached === 1 ? '1 prenumerant' : `${unreached} prenumeranter`} får inga brev men står kvar i registret: npm run register -- suppressed visar vilka, och remove tar bort ur registret`,
        ]
      : []),
    ...(counts > 0 ? [`  ${counts} gamla räkningar av bemanningen: npm run register -- coverage --dispose`] : []),
    ...(isNewestBackupOld(folder, today, site.timeZone)
      ? [
          '  Den senaste säkerhetskopian är äldre än ett år, och där står det som har gallrats sedan dess. Gör en ny: npm run register -- backup, och kör due igen',
        ]
      : []),
    ...unknownFiles(folder).map((file) => `  ${file}: filen hör inte hit. Ta bort den om den inte behövs.`),
  ];
}

/** The newest backup is never thrown away, so who is out of the database stays in it until there is another. */
function isNewestBackupOld(folder: string, today: IsoDate, timeZone: string): boolean {
  const newest = backups(folder).at(-1);
  const began = startInZone(addMonths(today, -FOLDERS.backups.months), timeZone);
  return newest !== undefined && statSync(newest).mtime < began;
}

/** Files of the data folder that have no purpose and no time: lists that somebody laid there, what was broken off. */
export function unknownFiles(folder: string): string[] {
  const known = [...Object.keys(FOLDERS).map((name) => `${name}/`), ...Object.keys(OTHER_FILES)];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .filter((file) => isHalf(file) || !known.some((name) => isOf(file, name)));
}

/** A file by its name, with what SQLite lays beside it; or within a folder. */
const isOf = (file: string, name: string) =>
  name.endsWith('/') ? file.startsWith(name) : [name, `${name}-wal`, `${name}-shm`, `${name}-journal`].includes(file);
