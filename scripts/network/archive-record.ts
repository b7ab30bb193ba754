import path from 'node:path';
import { soundCatalog } from '../../src/load-catalog.ts';
import { mayStandIn, SENSITIVITIES, SENSITIVITY_NAMES, type Edition } from '../../src/model/edition.ts';
import { changedSince, recordHash } from '../../src/model/meeting-record.ts';
import type { Meeting } from '../../src/model/meeting.ts';
import { commitOf } from '../archive/commit.ts';
import { checksumWords, keepFrozen } from '../archive/keep-frozen.ts';
import { recordName } from '../archive/record-facts.ts';
import { recordPackage } from '../archive/record-package.ts';
import { withBuiltPortal } from '../archive/with-built-portal.ts';
import { step } from '../commands/step.ts';
import { findCompiler } from '../paper/typst.ts';
import { UserError } from '../user-error.ts';
import { findMeeting, networkContent } from './network-content.ts';

interface Asked {
  meeting: string;
  edition: string | undefined;
  out: string;
  unapproved: boolean;
  'no-pdf': boolean;
}

/** Freezes the record of a meeting in a package, in one edition; one that nobody has approved only when asked to. */
export async function freezeRecord({
  meeting: id,
  edition: asked,
  out,
  unapproved,
  'no-pdf': noPdf,
}: Asked): Promise<number> {
  if (!noPdf) await findCompiler();
  const { meetings, settings } = await networkContent();
  const meeting = findMeeting(meetings, id);
  const edition = editionOf(meeting, asked);
  refuseUnpublished(meeting, settings.today);
  const stands = meeting.justerat !== undefined && changedSince(meeting).length === 0;
  if (!stands && !unapproved) refuseUnapproved(meeting);
  const version = stands ? meeting.justerat!.earlier.length + 1 : undefined;
  const built = { ...settings, edition };
  const catalog = await soundCatalog(built);
  const facts = { meeting, edition, version, site: settings.site, commit: commitOf(settings.content) };
  const frozen = await step('Bygger portalen och fryser anteckningarna', () =>
    withBuiltPortal(built, catalog, (portal) => recordPackage(facts, settings.content, portal, !noPdf)),
  );
  const places = await keepFrozen(path.resolve(out), recordName(facts), frozen);
  const which = `Utgåva: ${SENSITIVITY_NAMES[edition]}. Anteckningarnas kontrollsumma: ${recordHash(meeting)}`;
  console.log([...places, which, ...checksumWords(frozen)].join('\n'));
  return 0;
}

/** The edition that a record is frozen in: the one that is asked for, else the first that may have it. @throws UserError for another */
export function editionOf({ id, sensitivity }: Meeting, asked: string | undefined): Edition {
  const edition = asked ?? sensitivity;
  const known = SENSITIVITIES.find((each) => each === edition);
  if (!known) throw new UserError(`Utgåvan ”${edition}” finns inte. Välj ett av: ${SENSITIVITIES.join(', ')}.`);
  if (!mayStandIn(sensitivity, known))
    throw new UserError(`Mötet ${id} är ${SENSITIVITY_NAMES[sensitivity]} och finns inte i utgåvan ${known}.`);
  return known;
}

function refuseUnpublished({ id, status, published }: Meeting, today: string): void {
  if (status !== 'draft' && published <= today) return;
  throw new UserError(`Mötet ${id} är inte publicerat, så det finns ingen sida att frysa.`);
}

function refuseUnapproved({ id, justerat }: Meeting): never {
  const why = justerat ? `ändrade efter justeringen ${justerat.date}` : 'inte justerade';
  throw new UserError(
    `Anteckningarna från ${id} är ${why}. Justera dem med npm run network -- approve ${id}, eller skriv --unapproved för att frysa dem som de är.`,
  );
}
