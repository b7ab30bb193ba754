import { formatDate } from '../../src/model/dates.ts';
import { SENSITIVITY_NAMES } from '../../src/model/edition.ts';
import { absolute, links } from '../../src/model/links.ts';
import { recordHash } from '../../src/model/meeting-record.ts';
import { textInline } from '../../src/newsletter/blocks.ts';
import type { Paper } from '../../src/paper/paper.ts';
import type { PageContent } from './page-blocks.ts';
import { versionWords, type RecordFacts } from './record-facts.ts';

/** A record on paper: what its page says, and which document it is. */
export function recordPaper({ title, badges, blocks }: PageContent, facts: RecordFacts): Paper {
  const { meeting, edition, site } = facts;
  const line = (words: string) => [textInline(words)];
  return {
    title,
    language: site.language,
    sender: { name: site.name, tagline: site.tagline, accent: site.colours.accent },
    runningHead: `${site.name} · ${title}, ${formatDate(meeting.date)}`,
    badges,
    facts: [line('Mötesanteckningar'), line(versionWords(facts))],
    contents: false,
    blocks,
    foot: [
      line(`Utgåva: ${SENSITIVITY_NAMES[edition]}. En annan utgåva av samma anteckningar är en annan handling.`),
      line(`Ansvarig: ${meeting.owner}, ${site.city}. ${meeting.diarienummer ? `Diarienummer: ${meeting.diarienummer}.` : ''}`), // prettier-ignore
      line(`På webben: ${absolute(site.address, links.meeting(meeting.id))}`),
      line(`Anteckningarnas kontrollsumma: ${recordHash(meeting)}`),
    ],
    href: (address) => absolute(site.address, address),
  };
}
