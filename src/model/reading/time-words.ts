import { addMonths, isIsoDate, type IsoDate } from '../dates.ts';
import type { Finding } from '../problem.ts';
import { sentencesOf } from './long-sentences.ts';

/** What a season, a week or ”nu” means is forgotten after so many months. */
const FRESH = 6;
const SEASON =
  /(?<![\p{L}\d])(?:i (?:höst|vinter|somras|höstas|våras|vintras)|under (?:hösten|våren|sommaren|vintern) som kommer|nästa (?:vecka|månad|höst|vår|sommar|vinter|termin)|förra (?:veckan|månaden|terminen)|inom kort|nyligen|för närvarande|de senaste (?:veckorna|månaderna))(?![\p{L}\d])/iu;
const YEAR = /(?<![\p{L}\d])(?:i år|i fjol|nästa år|förra året|det här året|vid årsskiftet)(?![\p{L}\d])/iu;

const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
const TO_COME = new RegExp(
  String.raw`(?<!\p{L})(?:träder i kraft|börjar gälla|börjar den|kommer att|ska (?:vara klar|vara klart|redovisas|presenteras|börja))[^.!?]*?(\d{1,2}) (${MONTHS.join('|')}) (20\d{2})`,
  'iu',
);

/**
 * What a passage says of a time that has gone by since: ”i höst” in a text from last year, ”träder i kraft den 1 juli 2025”.
 * @param read the last day on which somebody saw that the text holds
 */
export function pastTimes(words: string, read: IsoDate, today: IsoDate): Finding[] {
  const season = addMonths(read, FRESH) < today ? SEASON.exec(words) : null;
  const year = read.slice(0, 4) < today.slice(0, 4) ? YEAR.exec(words) : null;
  const vague = season ?? year;
  return [
    ...(vague
      ? [
          [
            `”${vague[0]}” sa något när texten skrevs (${read}), men inte nu`,
            'skriv årtalet eller månaden, eller ta bort det',
          ] as const,
        ]
      : []),
    ...sentencesOf(words).flatMap((sentence) => come(sentence, today)),
  ];
}

function come(sentence: string, today: IsoDate): Finding[] {
  const [, day = '', month = '', year = ''] = TO_COME.exec(sentence) ?? [];
  const date = `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isIsoDate(date) || date >= today) return [];
  return [[`den ${day} ${month} ${year} har passerat, men texten säger att det ska hända`, 'skriv vad som gäller nu']];
}
