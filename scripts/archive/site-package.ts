import type { Settings } from '../../src/settings.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { formatDate } from '../../src/model/dates.ts';
import { SENSITIVITY_NAMES } from '../../src/model/edition.ts';
import { absolute, links } from '../../src/model/links.ts';
import type { Files } from '../files/zip.ts';
import { bag, textFile } from './bag.ts';
import { commitWords, type Commit } from './commit.ts';

/** The built portal and what is known of it. */
export interface SiteFacts {
  settings: Settings;
  catalog: Catalog;
  commit: Commit | undefined;
}

/** The mark of a `metadata.json` of the whole portal, by which `--verify` knows it. */
export const SITE_FORMAT = 'kontaktnatet-portal/1';

/** The index of the search is made from the pages, and never twice to the same bytes: it proves nothing. */
const DERIVED = /^pagefind\//;

/**
 * The whole portal as an archive package: every page of the edition as it was built, and a list of what it holds.
 * @param built every file of the built portal
 */
export function sitePackage(built: Files, facts: SiteFacts): Files {
  const kept = Object.entries(built).filter(([name]) => !DERIVED.test(name));
  const pages = Object.fromEntries(kept.map(([name, bytes]) => [`webbplats/${name}`, bytes]));
  const metadata = textFile(`${JSON.stringify(siteMetadata(facts), undefined, 2)}\n`);
  const { site, today, edition } = facts.settings;
  return bag({ ...pages, 'metadata.json': metadata }, { 'las-mig.txt': textFile(siteReadMe(facts, kept.length)) }, [
    ['Source-Organization', site.city],
    ['External-Description', `${site.name} ${site.tagline}, hela portalen, utgåvan ”${SENSITIVITY_NAMES[edition]}”`],
    ['Bagging-Date', today],
  ]);
}

function siteMetadata({ settings: { site, edition, today }, catalog, commit }: SiteFacts) {
  const full = (address: string) => absolute(site.address, address);
  return {
    format: SITE_FORMAT,
    name: `${site.name} ${site.tagline}`,
    publisher: site.city,
    language: site.language,
    address: site.address,
    edition,
    frozen: today,
    commit: commit ?? null,
    entries: catalog.entries.map((entry) => ({
      ...described(entry),
      kind: entry.kind,
      address: full(links.entry(entry)),
    })),
    issues: catalog.issues.map((issue) => ({
      ...described(issue),
      sent: issue.sent ?? null,
      address: full(links.issue(issue.id)),
    })),
    meetings: catalog.meetings.map(({ id, title, date }) => ({ id, title, date, address: full(links.meeting(id)) })),
  };
}

type Described = Catalog['entries'][number] | Catalog['issues'][number];

function described({ id, title, published, status, owner, example, diarienummer }: Described) {
  return { id, title, published, status, owner, example, diarienummer: diarienummer ?? null };
}

function siteReadMe({ settings: { site, edition, today }, catalog, commit }: SiteFacts, files: number): string {
  return `ARKIVPAKET: HELA PORTALEN ${site.name.toUpperCase()}

Fryst:         ${formatDate(today)}
Utgåva:        ${SENSITIVITY_NAMES[edition]}
Webbadress:    ${site.address}
Version i git: ${commitWords(commit)}
Innehåll:      ${catalog.entries.length} artiklar, ${catalog.issues.length} informationsbrev, ${catalog.meetings.length} möten, ${files} filer

data/webbplats/     varje sida, bild och bilaga så som den byggdes
data/metadata.json  förteckning över innehållet, för program

Vill du se portalen som den såg ut: lägg upp mappen webbplats på en webbserver, på samma plats som i webbadressen
ovan. Inga inställningar behövs. Varje sida går också att öppna för sig, men då utan färg och form.
Sökningens index är inte med: det görs ur sidorna och säger inget som inte står på dem.

Paketet följer BagIt (RFC 8493). Packa upp det och pröva det med något av detta:

  npm run newsletter -- archive --verify PAKET
  sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt
`;
}
