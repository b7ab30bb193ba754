import { findEntry, type Catalog } from '../model/catalog.ts';
import { formatDate } from '../model/dates.ts';
import type { Entry } from '../model/entry.ts';
import { links } from '../model/links.ts';
import { draftWords } from './desk.ts';

interface Banner {
  text: string;
  link?: { name: string; href: string } | undefined;
}

/** What a reader must know before the text: that it is a draft, withdrawn, replaced, made up or past its review. */
export function entryBanners(catalog: Catalog, entry: Entry): Banner[] {
  const newer = entry.replacedBy ? findEntry(catalog, entry.replacedBy) : undefined;
  const link = newer && { name: newer.title, href: links.entry(newer) };
  const draft = draftWords(entry, catalog.today);
  const isOverdue = entry.reviewBy < catalog.today && entry.status === 'published';
  return [
    draft && { text: draft },
    entry.withdrawn && { text: withdrawnWords(entry.withdrawn, link !== undefined), link },
    !entry.withdrawn && link && { text: 'Det finns något nyare:', link },
    entry.example && { text: 'Det här är ett påhittat exempel som visar hur en sida ser ut.' },
    isOverdue && {
      text: `Texten skulle ha granskats senast ${formatDate(entry.reviewBy)}. Kontrollera uppgifterna mot källan.`,
    },
  ].filter((banner) => typeof banner === 'object');
}

const withdrawnWords = ({ date, reason }: NonNullable<Entry['withdrawn']>, isReplaced: boolean) =>
  `Tillbakadragen ${formatDate(date)}. ${reason}${isReplaced ? ' Läs i stället:' : ''}`;
