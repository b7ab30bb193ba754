import { formatDate } from '../../src/model/dates.ts';
import type { Entry } from '../../src/model/entry.ts';
import { isProposal, issueStatus } from '../../src/model/issue.ts';
import { absolute, links } from '../../src/model/links.ts';
import { referenceText } from '../../src/views/reference.ts';
import { commitWords } from './commit.ts';
import type { LetterFacts } from './letter-metadata.ts';
import { pdfWords } from './pdf-files.ts';

/** The metadata in words, for whoever opens the folder: what it is, what lies where, how it is checked. */
export function letterReadMe(facts: LetterFacts): string {
  const { issue, message, site, commit, entries, addresses } = facts;
  const { id } = issue;
  return `${heading(`Arkivpaket: ${issue.title}`)}
${isProposal(issue) ? '\nDET HÄR ÄR ETT FÖRSLAG. Brevet har inte skickats.\n' : ''}${issue.example ? '\nBREVET ÄR ETT PÅHITTAT EXEMPEL.\n' : ''}
Brev:          ${id}
Ämnesrad:      ${message.subject}
Status:        ${issueStatus(issue)}
Diarienummer:  ${issue.diarienummer ?? 'inget angivet'}
Ansvarig:      ${issue.owner}
Avsändare:     ${site.sender.name}, ${site.city}
Webbadress:    ${absolute(site.address, links.issue(id))}
Version i git: ${commitWords(commit)}
Brevets hash:  ${message.hash}

${heading('Det här ligger i paketet', '-')}

${contents(id, facts.pdf !== null)}

Artiklarna har den text som de hade när paketet gjordes. Inga mottagare finns i paketet: mejlet är ställt till en
påhittad adress, och där varje mottagare fick en egen kod för att avsluta brevet står nollor.

${pdfWords(facts.pdf)}

${heading('Så prövas paketet', '-')}

Paketet följer BagIt (RFC 8493). Varje fil har sin kontrollsumma i manifest-sha256.txt, och manifestet har sin i
tagmanifest-sha256.txt. Pröva med något av detta:

  npm run newsletter -- archive --verify MAPP
  sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt

Brevets hash är SHA-256 över ämnesrad, förhandstext, HTML och ren text, som en JSON-lista i UTF-8. Den är samma som
står i listan över utskick när brevet har skickats härifrån.

${heading('Artiklar och deras källor', '-')}

${entries.map(entryLines).join('\n\n') || 'Brevet visar inga artiklar.'}
${addresses.length > 0 ? `\n${heading('Länkar till andra webbplatser', '-')}\n\n${addresses.join('\n')}\n` : ''}`;
}

function contents(id: string, hasPdf: boolean): string {
  const files = [
    [`data/brev/${id}.eml`, 'hela mejlet'],
    [`data/brev/${id}.html`, 'mejlets HTML-del'],
    [`data/brev/${id}.txt`, 'mejlets textdel'],
    [`data/brev/${id}.mjml`, 'förlagan som HTML-delen är gjord av'],
    ...(hasPdf
      ? ([
          [`data/brev/${id}.pdf`, 'brevet som PDF/A-2a'],
          [`data/brev/${id}-tillganglig.pdf`, 'brevet som PDF/UA-1'],
        ] as const)
      : []),
    ['data/webb/index.html', 'webbutgåvan som en enda fil, som öppnas direkt från disken'],
    ['data/artiklar/', 'artiklar som brevet visar eller länkar till, som ren text'],
    ['data/innehall/', 'brevet och artiklarna som redaktionens filer, med bilder och bilagor'],
    ['data/metadata.json', 'uppgifterna här ovan, för program'],
  ] as const;
  const width = Math.max(...files.map(([name]) => name.length)) + 2;
  return files.map(([name, words]) => name.padEnd(width) + words).join('\n');
}

function entryLines({ id, title, published, diarienummer, source }: Entry): string {
  return [
    title,
    `  Id: ${id}. Publicerad ${formatDate(published)}.${diarienummer ? ` Diarienummer: ${diarienummer}.` : ''}`,
    ...(source ? [`  Källa: ${referenceText(source)}`] : []),
  ].join('\n');
}

const heading = (words: string, line = '=') => `${words}\n${line.repeat([...words].length)}`;
