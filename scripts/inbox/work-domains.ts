import { loadCatalog } from '../../src/load-catalog.ts';
import type { Settings } from '../../src/settings.ts';
import type { Domains } from '../../src/model/domains.ts';
import { ContentError } from '../../src/model/problem.ts';
import { UserError } from '../user-error.ts';

const FILE = 'network/domains.yaml';

/**
 * The mail domains of work. A fault elsewhere in the content stops no inbox.
 * @throws ContentError for a fault in their list; UserError when there is none: guessing would turn colleagues away
 */
export async function workDomains(settings: Settings): Promise<Domains> {
  const { catalog, problems } = await loadCatalog(settings);
  const own = problems.filter(({ file }) => file === FILE);
  if (own.length > 0) throw new ContentError(own);
  if (catalog.domains.work.length > 0) return catalog.domains;
  throw new UserError(
    `Inga tjänstedomäner finns i ${FILE}. Skriv in dem, så att ingen kollega nekas brevet av misstag.`,
  );
}
