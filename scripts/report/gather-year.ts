import { soundCatalog, withoutUnfinished } from '../../src/load-catalog.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { beginningOf, type RegisterFacts, type YearFacts } from '../../src/report/year-facts.ts';
import type { Settings } from '../../src/settings.ts';
import { dataFolder } from '../data/data-folder.ts';
import { askDatabase } from '../data/database.ts';
import { countsOf, kindOf } from '../data/ledger.ts';
import { allQuestionCounts } from '../data/question-counts.ts';
import { UserError } from '../user-error.ts';

/**
 * Reads all that a year is counted from.
 * @throws UserError for a year that has not begun; ContentError for every fault of the content
 */
export async function gatherYear(year: number, settings: Settings): Promise<YearFacts> {
  const { today, site } = settings;
  if (`${year}-01-01` > today)
    throw new UserError(`År ${year} har inte börjat. Rapporten kan göras för ett år som är slut eller pågår.`);
  const catalog = withoutUnfinished(await soundCatalog({ ...settings, edition: 'network' }));
  const end = `${year}-12-31`;
  return {
    year,
    through: end < today ? end : today,
    begins: beginningOf(catalog),
    catalog,
    site,
    register: registerFacts(catalog),
  };
}

const registerFacts = ({ issues }: Catalog): RegisterFacts | undefined =>
  askDatabase(dataFolder(), (database) => {
    const sent = issues.filter(({ id }) => kindOf(database, id) === 'issue');
    return {
      deliveries: new Map(sent.map(({ id }) => [id, countsOf(database, id)])),
      questions: allQuestionCounts(database),
    };
  });
