import { describe, expect, test } from 'vitest';
import { changeWords, fieldLabel, textTitle } from '../../../scripts/submit/change-words.ts';
import { mergeAddress } from '../../../scripts/submit/merge-address.ts';
import { refusalInWords } from '../../../scripts/submit/push.ts';
import { branchName, faultsOfSentence, tidied } from '../../../scripts/submit/sentence.ts';
import { article } from '../../model/small-portal.ts';

const path = 'reports/x.mdx';
const before = article({}, 'Ett.\n\nTvå.\n\nTre.');

describe('what has been done to a text is told in words', () => {
  test.each([
    [undefined, before, 'Ny: rapport'],
    [before, undefined, 'Borttagen'],
    [
      before,
      article(
        { summary: 'En annan sammanfattning som är precis så lång som den måste vara.' },
        'Ett.\n\nTvå nya.\n\nTre nya.',
      ),
      'Ändrat: sammanfattning och två stycken',
    ],
    [before, article({}, 'Ett.\n\nTre.'), 'Ändrat: ett stycke borttaget'],
    [before, article({}, 'Två.\n\nEtt.\n\nTre.'), 'Ändrat: styckenas ordning'],
    [
      before,
      before.replace('title:', '# en anteckning\ntitle:').replaceAll('\n', '\r\n'),
      'Ändrade blanksteg eller kommentarer',
    ],
    [before, before.replace('title:', 'title: ['), 'Ändrat: fälten'],
  ])('%#', (old, now, words) => {
    expect(changeWords({ path, before: old, after: now })).toBe(words);
  });

  test('of a list, which items', () => {
    const topics = '- { id: natet, name: Nätet }\n- { id: lokaler, name: Lokaler }\n';
    const words = (after: string) => changeWords({ path: 'topics.yaml', before: topics, after });
    expect(words(`${topics}- { id: skola, name: Skola }\n`)).toBe('Ändrat: ny post (Skola)');
    expect(words(topics.replace('Lokaler', 'Våra lokaler'))).toBe('Ändrat: ändrad post (Våra lokaler)');
    expect(textTitle('topics.yaml', topics)).toBe('Ämnen');
  });

  test('a field that the check names by its key is called what the form calls it', () => {
    expect(fieldLabel('guidance/a.mdx', 'changes.0.date')).toBe('Ändringar, nummer 1, dag');
    expect(fieldLabel('reports/a.mdx', 'source.publisher')).toBe('Källan, utgivare');
    expect(fieldLabel('contacts.yaml', '3.phone')).toBe('Telefon');
    expect(fieldLabel('contacts.yaml', 'phone')).toBe('Telefon');
    expect(fieldLabel('reports/a.mdx', 'brödtext')).toBeUndefined();
    expect(fieldLabel('reports/bild.png', 'title')).toBeUndefined();
  });
});

describe('the page where somebody is asked to read', () => {
  test.each([
    [
      'https://oauth2:hemligt@gitlab.exempelstad.example/stab/portal.git',
      'https://gitlab.exempelstad.example/stab/portal/-/merge_requests/new?merge_request%5Bsource_branch%5D=inskickat%2Fny&merge_request%5Btarget_branch%5D=main',
    ],
    ['git@github.com:staden/portal.git', 'https://github.com/staden/portal/compare/main...inskickat/ny?expand=1'],
    ['ssh://git@codeberg.org/staden/portal', 'https://codeberg.org/staden/portal/compare/main...inskickat/ny'],
    [
      'git@ssh.dev.azure.com:v3/staden/portal/innehall',
      'https://dev.azure.com/staden/portal/_git/innehall/pullrequestcreate?sourceRef=inskickat%2Fny&targetRef=main',
    ],
    [
      'https://namn@dev.azure.com/staden/portal/_git/innehall',
      'https://dev.azure.com/staden/portal/_git/innehall/pullrequestcreate?sourceRef=inskickat%2Fny&targetRef=main',
    ],
    ['C:/portalen.git', undefined],
    ['/srv/git/portalen.git', undefined],
    ['https://kod.exempelstad.example/portal.git', undefined],
  ])('%s', (remote, address) => {
    expect(mergeAddress(remote, 'inskickat/ny', 'main')).toBe(address);
  });

  test('of a host of unknown kind it is the one that the host told of itself, and no other', () => {
    const said = 'remote: Se https://annan.example/lura\nremote:   https://kod.exempelstad.example/portal/pulls/new/ny';
    expect(mergeAddress('https://kod.exempelstad.example/portal.git', 'ny', 'main', said)).toBe(
      'https://kod.exempelstad.example/portal/pulls/new/ny',
    );
  });
});

test.each([
  ["fatal: unable to access 'https://x/': Could not resolve host: x", 'nå servern'],
  ['fatal: could not read Username for https://x: terminal prompts disabled', 'känner inte igen dig'],
  ['git@x: Permission denied (publickey).', 'känner inte igen dig'],
  ['error: GH006: Protected branch update failed', 'grenar som heter inskickat/'],
  [' ! [rejected] a -> a (non-fast-forward)', 'Hämta det andra har gjort'],
  ['remote: Repository not found.', 'Mottagaren finns inte'],
  ['fatal: unable to access: The requested URL returned error: 403', 'inte rätt'],
  ['fatal: unable to access: SSL certificate problem: unable to get local issuer certificate', 'certifikatet'],
  ['remote: Skriv ärendets nummer.\n ! [remote rejected] (pre-receive hook declined)', 'Skriv ärendets nummer.'],
])('a server that says ”%s” is told in words, and that nothing is lost', (said, words) => {
  expect(refusalInWords(said)).toMatch(new RegExp(`ingenting är förlorat.*${words}`, 's'));
});

test.each([
  ["fatal: unable to access 'https://anna:hemligt@kod.example/portal.git/': x", "'https://kod.example/portal.git/'"],
  ["fatal: unable to access 'https://anna:hem@ligt@kod.example/portal.git/': x", "'https://kod.example/portal.git/'"],
  ["fatal: unable to access 'https://hem@ligt@kod.example/portal.git/': x", "'https://kod.example/portal.git/'"],
  ["fatal: unable to access 'https://anna:he/m/ligt@kod.example/portal.git/': x", "'https://kod.example/portal.git/'"],
  ["fatal: unable to access 'https://anna:hem:ligt@kod.example/portal.git/': x", "'https://kod.example/portal.git/'"],
  ["fatal: unable to access 'h2+ssh://anna:hemligt@kod.example/portal.git/': x", "'h2+ssh://kod.example/portal.git/'"],
  ['remote: se https://anna:hem@ligt@kod.example/ny\n ! [remote rejected]', 'https://kod.example/ny'],
])('a password in an address is never shown, whatever it holds: ”%s”', (said, words) => {
  const shown = refusalInWords(said);
  expect(shown).toContain(words);
  expect(shown).not.toMatch(/anna|hem|ligt/);
});

test('an address without a name is shown as it is', () => {
  const said = "fatal: unable to access 'https://kod.example/@stab/portal.git/': x";
  expect(refusalInWords(said)).toContain('https://kod.example/@stab/portal.git/');
});

test('a sentence becomes one line, and a branch whose name any git server takes', () => {
  expect(tidied('  Ny rapport\n\tom nätet\u200b ')).toBe('Ny rapport om nätet');
  expect(branchName('inskickat/', '2026-11-26', '1432', '”Åtgärder”: ny lag?')).toBe(
    'inskickat/2026-11-26-1432-atgarder-ny-lag',
  );
  expect(branchName('inskickat/', '2026-11-26', '1432', '日本')).toBe('inskickat/2026-11-26-1432');
  expect(faultsOfSentence('Ring 070-123 45 67')).toHaveLength(1);
  expect(faultsOfSentence('Ny rapport från Brå')).toEqual([]);
});
