import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { soundPart } from '../../../src/sound-part.ts';
import { readSettings, type Settings } from '../../../src/settings.ts';
import { knownPersons } from '../../data/known-persons.ts';
import { searchableNames } from '../../data/name-finder.ts';
import { atDesk } from '../open.ts';
import { finderOf, type Trace } from './finder.ts';
import { searchEverywhere, type Leak, type Searched } from './search-everywhere.ts';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

const WORDS: Record<Trace, string> = { address: 'en adress', name: 'ett namn', key: 'en nyckel' };

/**
 * Shows whether anything of the register stands in git, in the built portal, in packages or in drafts.
 * @param repository the folder of the portal
 * @returns 1 when something does, or when git could not be looked through
 */
export async function showLeaks(repository = REPOSITORY): Promise<number> {
  return atDesk(async ({ database, folder, site, content }) => {
    const { addresses, names, keys } = knownPersons(database, folder);
    const { contacts, units } = await soundPart(content, (file) => /^(contacts\.yaml$|network\/units\/)/.test(file));
    const mailboxes = [...contacts, ...units].map(({ value }) => value.email ?? '');
    const functions = new Set([site.sender.email, ...mailboxes].map(lower));
    const persons = {
      addresses: new Set([...addresses].filter((address) => !functions.has(address))),
      names: searchableNames(names),
      keys,
    };
    console.log(
      `Söker efter ${persons.addresses.size} adresser, ${persons.names.size} namn och ${keys.size} nycklar ur registret. Vad som hittas visas aldrig, bara var.`,
    );
    const searched = await searchEverywhere(finderOf(persons), repository, placesOf(readSettings()));
    console.log(
      [...leftOut(addresses.size - persons.addresses.size, names.size - persons.names.size), ...outcome(searched)].join(
        '\n',
      ),
    );
    return searched.leaks.length > 0 || !searched.hasGit ? 1 : 0;
  });
}

/** What may lie outside the repository: the built portal with the packages beside it, the content with the reports beside it. */
function placesOf({ out, content }: Pick<Settings, 'out' | 'content'>): string[] {
  const beside = path.dirname(path.resolve(out));
  const packages = existsSync(beside) ? readdirSync(beside).filter((name) => PACKAGE.test(name)) : [];
  return [out, content, path.join(path.dirname(content), 'report'), ...packages.map((name) => path.join(beside, name))];
}

/** What `npm run package` calls what it makes. */
const PACKAGE = /^kontaktnatet-.*\.zip$/;

const lower = (words: string) => words.toLowerCase();

const leftOut = (mailboxes: number, short: number): string[] => [
  ...(mailboxes > 0
    ? [`Söks inte: ${mailboxes} adresser som är funktioners brevlådor (contacts.yaml och network/units).`]
    : []),
  ...(short > 0 ? [`Söks inte: ${short} namn som är ett enda ord.`] : []),
];

function outcome({ objects, files, leaks, authors, hasGit }: Searched): string[] {
  return [
    hasGit
      ? `Genomsökt: ${objects} filer och meddelanden i git, hela historiken, och ${files} filer utanför git (byggd portal, paket, utkast).`
      : `Git gick inte att läsa, så historiken är inte genomsökt. Genomsökt: ${files} filer i den byggda portalen.`,
    ...(authors > 0
      ? [`${authors} commits är gjorda av någon som finns i registret. Det står i git för att hen skrev dem.`]
      : []),
    ...(leaks.length === 0 ? ['Inget ur registret finns där.'] : leaks.map(leakWords)),
    ...(leaks.some(({ found }) => found.includes('name'))
      ? ['Ett namn kan tillhöra någon annan, till exempel en författare. Titta efter.']
      : []),
    ...(leaks.some(({ where }) => where.includes('commit'))
      ? [
          'Det som står i en commit finns kvar när filen ändras. Be den som sköter git att rensa historiken, och anmäl en personuppgiftsincident.',
        ]
      : []),
  ];
}

const leakWords = ({ where, found }: Leak) => `FYND: ${found.map((each) => WORDS[each]).join(' och ')} i ${where}`;
