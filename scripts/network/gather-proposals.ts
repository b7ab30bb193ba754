import { isCancel, multiselect } from '@clack/prompts';
import { notWork } from '../data/mail-address.ts';
import { dataFolder } from '../data/data-folder.ts';
import { deliverySettings } from '../delivery/delivery-settings.ts';
import { environment } from '../delivery/env-file.ts';
import { inboxSettings, ownAddresses, waysBack } from '../inbox/inbox-settings.ts';
import { openMailbox } from '../inbox/open-mailbox.ts';
import { readAll } from '../inbox/take-in.ts';
import { workDomains } from '../inbox/work-domains.ts';
import { UserError } from '../user-error.ts';
import { addToBacklog } from './keep-backlog.ts';
import { networkContent, type NetworkContent } from './network-content.ts';

/**
 * Lists the items that people have proposed by mail, without names, and takes in those that the network lead picks. Nothing
 * in the mailbox is changed, and nothing of the mail is kept but the title.
 */
export async function gatherProposals({
  from,
  take,
}: {
  from: string | undefined;
  take: string | undefined;
}): Promise<number> {
  const content = await networkContent();
  const titles = await proposed(content, from);
  if (titles.length === 0) {
    console.log('Inga nya förslag till punkter i brevlådan.');
    return 0;
  }
  if (take !== undefined) return takeIn(numbered(titles, take));
  if (process.stdin.isTTY && process.stdout.isTTY) return takeIn(await picked(titles));
  console.log(
    [
      'Föreslagna med mejl:',
      ...titles.map((title, index) => `  ${index + 1}  ${title}`),
      'Ta in dem som ska vänta på ett möte: npm run network -- backlog --mail --take 1,2',
    ].join('\n'),
  );
  return 0;
}

/** What colleagues propose and the list does not have, each once. */
async function proposed({ settings, backlog }: NetworkContent, from: string | undefined): Promise<string[]> {
  const domains = await workDomains(settings);
  const env = environment(dataFolder(), undefined);
  const own = ownAddresses(waysBack(env, settings.site, deliverySettings(env).from, from !== undefined));
  const mailbox = await openMailbox(from, true, env);
  try {
    const { reads, fault } = await readAll(mailbox, own, inboxSettings(env).authserv);
    if (fault) console.error(fault);
    const titles = reads.flatMap(({ verdict, authentication, from: sender }) =>
      verdict.proposal && !authentication.isForged && !notWork(sender, domains) ? [verdict.proposal] : [],
    );
    return [...new Set(titles)].filter((title) => !backlog.some((each) => each.title === title));
  } finally {
    await mailbox.close();
  }
}

function numbered(titles: readonly string[], take: string): string[] {
  const numbers = take.split(',').map((each) => Number(each.trim()));
  const unknown = numbers.filter((each) => titles[each - 1] === undefined);
  if (unknown.length > 0) throw new UserError(`Det finns förslag 1–${titles.length}. Inget är ändrat.`);
  return numbers.map((each) => titles[each - 1]!);
}

async function picked(titles: readonly string[]): Promise<string[]> {
  const options = titles.map((title) => ({ value: title, label: title }));
  const answer = await multiselect({
    message: 'Vilka ska vänta på ett möte? Välj med mellanslag.',
    options,
    required: false,
  });
  if (isCancel(answer)) throw new UserError('Inget är ändrat.');
  return answer;
}

async function takeIn(titles: readonly string[]): Promise<number> {
  // One after the other: each is checked against the list as it has become.
  for (const title of titles) await addToBacklog(await networkContent(), title);
  return 0;
}
