import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** Faiths and those who hold them, peoples, and views and movements that the law protects. */
const NOBODYS_CRIME =
  'muslim islam islamisk islamiska allah moské imam slöja hijab sharia konvertit frälst kristna kyrka präst judar jude kippa synagoga romer kurderna Afghanistan Somalia Israel Palestina sionist nationalist konservativ invandringskritisk återvandring sverigedemokrat kommunist anarkist revolutionär vänstergrupp antifascist feminist klimataktivist miljöaktivist djurrätt veganaktivist vaccinmotståndare antivaxx prepper rättshaverist hemvärn muslimska-brödraskapet'
    .split(' ')
    .map((word) => word.replace('-', ' ').toLowerCase());

const EXTREMISM = /extremis|jihad|salafis|nazis|vit makt|antistatlig|suverän|autonoma|accelerationis|terror|radikalisering/;

interface Row {
  typed: string[];
  means?: string[];
}

test('the word for a faith, a people or a lawful view leads to no word for extremism', async () => {
  const rows = parse(await readFile(new URL('../../content/search-words.yaml', import.meta.url), 'utf8')) as Row[];
  const wrong = rows.flatMap(({ typed, means = [] }) =>
    typed
      .filter((word) => NOBODYS_CRIME.includes(word.toLowerCase()))
      .flatMap((word) => means.filter((name) => EXTREMISM.test(name.toLowerCase())).map((name) => `${word} → ${name}`)),
  );
  expect(wrong).toEqual([]);
});
