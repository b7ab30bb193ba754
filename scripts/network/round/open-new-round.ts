import { stringify } from 'yaml';
import { asksFrom, asksOf, ROUND_ID, unitsAsked, type FollowUpRound } from '../../../src/model/round.ts';
import { UserError } from '../../user-error.ts';
import { addFile } from '../change-content.ts';
import { roundDesk } from './round-desk.ts';

/** Opens a round: its questions and units are those of today, and stay so. @returns the exit code */
export async function openNewRound({ round: wanted }: { round: string | undefined }): Promise<number> {
  const { rounds, units, guideline, settings } = await roundDesk();
  const open = rounds.find(({ closed }) => !closed);
  if (open)
    throw new UserError(`Omgången ${open.id} är öppen. Stäng den först: npm run network -- close-round ${open.id}`);
  const year = settings.today.slice(0, 4);
  const id = wanted ?? `${year}-${rounds.filter((each) => each.id.startsWith(`${year}-`)).length + 1}`;
  if (!ROUND_ID.test(id)) throw new UserError(`”${id}” är ingen omgång. Skriv år och nummer, till exempel ${year}-1.`);
  const asks = guideline ? asksFrom(guideline) : [];
  if (!guideline || asks.length === 0)
    throw new UserError(
      'Riktlinjen har inget att fråga om. Skriv followUp på ansvaren i network/guideline.yaml först.',
    );
  const opened: Pick<FollowUpRound, 'opened' | 'guideline' | 'asks' | 'units'> = {
    opened: settings.today,
    guideline: guideline.version,
    asks,
    units: [...units.values()]
      .map(({ id: unit, kind }) => ({ unit, kind }))
      .filter(({ unit, kind }) => asksOf({ asks }, { id: unit, kind }).length > 0)
      .sort((a, b) => (a.unit < b.unit ? -1 : 1)),
  };
  const file = `network/rounds/${id}.yaml`;
  await addFile(settings, file, HEAD + stringify(opened, { lineWidth: 0, flowCollectionPadding: true }));
  const count = unitsAsked(opened).length;
  console.log(
    `${file} är skriven: ${asks.length} frågor till ${count} enheter. ${guideline.state === 'utkast' ? 'Riktlinjens lista är ett utkast: den antagna texten är inte läst. ' : ''}Lägg in filen i git (commit). Skicka bladen: npm run network -- sheets ${id}`,
  );
  return 0;
}

const HEAD = `# En omgång av uppföljningen. Skriven av npm run network -- open-round.
#
# Svaren läses in av npm run network -- read-sheets. Bara raden seen skriver du själv, under en enhets svar:
# vad du har sett, med samma ord som state (inte-borjat, pa-gang, klart, galler-inte).
# Aldrig namn på personer. När omgången är stängd får inget ändras.

`;
