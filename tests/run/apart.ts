const named = (names: readonly string[]) => names.map((name) => `tests/scripts/${name}.test.ts`);

/** Test files that build portals, or run the server for writing, whose working files allow one at a time. */
export const BUILDS = named([
  'archive/letter',
  'dev/writing',
  'editor/form-in-browser',
  'site/{build-site,compiled-pages,kept-pages}',
  'submit/pages-in-browser',
]);

/** They start programs by the hundred. To start one costs by what the starter has in memory: four times as much after all other tests. */
export const STARTS = named([
  'archive/{standalone-page,whole-package}',
  'commands/starts-at-once',
  'data/{database,trouble}',
  'delivery/{changed-mid-run,commands,hostile-login,killed,one-maker,refusals,storage}',
  'dev/plugins',
  'editor/killed-save',
  'files/keep-package',
  'inbox/{command,imap,interrupted}',
  'newsletter/{already-sent,preview/preview}',
  'register/nothing-leaks',
  'submit/{fetch-others,put-on-disk,send-in,untold-changes,versions,words-of-git}',
]);
