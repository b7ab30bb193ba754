import path from 'node:path/posix';

/** A source file: its path from the root of the repository, with forward slashes, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** Which layer may import which. Whatever is not listed here may not. */
const MAY_IMPORT: Record<string, { from: readonly string[]; rule: string }> = {
  site: {
    from: ['kinds-and-links'],
    rule: 'site.ts is the ground: of the model it may use the words and addresses (kinds, links) alone',
  },
  'kinds-and-links': {
    from: [],
    rule: 'model/kinds.ts and model/links.ts import only each other, since site.ts stands on them',
  },
  model: { from: ['site', 'kinds-and-links'], rule: 'model is pure and knows only site and itself' },
  headers: { from: [], rule: 'headers.ts is text alone' },
  reader: { from: ['model'], rule: 'read-content.ts gives raw files and knows only the model' },
  settings: { from: ['site', 'model'], rule: 'settings.ts reads the environment and knows only model and site' },
  catalog: {
    from: ['site', 'model', 'reader', 'newsletter', 'settings'],
    rule: 'load-catalog.ts, sound-part.ts and catalog-for-pages.ts join reader, model and site, and what a letter asks of its text',
  },
  views: { from: ['site', 'model'], rule: 'views are pure and know only model and site' },
  calendar: { from: ['site', 'model'], rule: 'calendar is pure and knows only model and site' },
  newsletter: { from: ['site', 'model'], rule: 'newsletter is pure and knows only model and site' },
  paper: {
    from: ['site', 'model', 'views', 'newsletter'],
    rule: 'paper is pure and knows only model, site, views and the blocks of a letter',
  },
  report: {
    from: ['site', 'model', 'newsletter', 'paper'],
    rule: 'report is pure and knows only model, site, blocks and what a paper is',
  },
  search: { from: ['site', 'model'], rule: 'search is pure and knows only model and site' },
  browser: {
    from: ['search', 'kinds-and-links'],
    rule: 'src/browser runs in the reader’s browser: only search, and what it is handed by the page',
  },
  components: {
    from: ['site', 'model', 'views', 'catalog', 'settings', 'browser', 'styles'],
    rule: 'components take props: views, model and site',
  },
  layouts: {
    from: ['site', 'model', 'views', 'catalog', 'settings', 'browser', 'styles', 'components', 'headers'],
    rule: 'layouts take props: components, views, model and site',
  },
  pages: {
    from: [
      'site',
      'model',
      'views',
      'catalog',
      'settings',
      'reader',
      'browser',
      'styles',
      'components',
      'layouts',
      'headers',
      'calendar',
      'newsletter',
      'search',
      'handbook',
    ],
    rule: 'pages may import everything below them, but never the commands',
  },
  'scripts/editor/api': { from: [], rule: 'the contract of the form editor is types alone' },
  'scripts/editor/browser': {
    from: ['scripts/editor/api', 'kinds-and-links', 'model'],
    rule: 'scripts/editor/browser runs in the editor’s browser: the contract with its server, and what is pure',
  },
  'user-error': { from: [], rule: 'user-error.ts is the ground of scripts' },
  ...floors({
    files: { from: [], what: 'bytes on disk, one way of each' },
    data: { from: ['files'], what: 'the private database and its folder: all SQL' },
    commands: { from: ['files', 'data'], what: 'what a command is and how it is run, and how faults of both are told' },
    delivery: { from: ['files', 'data'], what: 'from a letter to a mail server' },
    inbox: { from: ['files', 'data', 'delivery'], what: 'what came back' },
    paper: { from: [], what: 'from a paper to PDF' },
    word: { from: ['files'], what: 'Word files in and out' },
    outgoing: { from: ['files', 'data', 'delivery', 'inbox', 'commands'], what: 'mail that a person sends' },
    register: { from: ['files', 'data', 'delivery', 'commands', 'outgoing'], what: 'the register and its commands' },
    review: { from: ['files', 'data', 'delivery', 'commands', 'outgoing'], what: 'what is due, and the mail about it' },
    site: { from: ['files', 'commands', 'word'], what: 'the built portal: made, indexed, served, looked at' },
    archive: { from: ['files', 'data', 'delivery', 'site', 'paper'], what: 'what a frozen package holds' },
    report: { from: ['files', 'data', 'commands', 'paper', 'word', 'archive'], what: 'the year’s report' },
    package: { from: ['files', 'commands', 'site', 'archive'], what: 'the zip for a web server' },
    web: { from: [], what: 'other hosts, asked politely' },
    links: {
      from: ['files', 'data', 'delivery', 'commands', 'web'],
      what: 'whether outward links still lead anywhere',
    },
    newsletter: {
      from: ['files', 'data', 'delivery', 'inbox', 'outgoing', 'site', 'archive', 'paper', 'commands', 'web'],
      what: 'the commands of the letter',
    },
    network: {
      from: [
        'files',
        'data',
        'delivery',
        'inbox',
        'outgoing',
        'site',
        'archive',
        'paper',
        'commands',
        'newsletter',
        'register',
        'new',
      ],
      what: 'the commands of the network’s meetings',
    },
    submit: {
      from: ['files', 'commands', 'schemas', 'new', 'editor/api'],
      what: 'git for editors: sending in, fetching, earlier versions',
    },
    editor: {
      from: ['files', 'commands', 'site', 'schemas', 'new', 'submit', 'word', 'editor/api'],
      what: 'the form that content is written in, and the server behind it',
    },
    dev: {
      from: ['site', 'newsletter', 'commands', 'schemas', 'editor', 'submit'],
      what: 'what `npm run dev` adds to Astro',
    },
    schemas: { from: ['files', 'commands'], what: 'help for editors in VS Code' },
    new: { from: ['files', 'commands', 'word', 'schemas', 'newsletter'], what: 'new content' },
  }),
};

/** The floors of scripts, lowest first, and above them a thin file per npm command, which may use every floor. */
function floors(folders: Record<string, { from: string[]; what: string }>): typeof MAY_IMPORT {
  const pure = [
    'site',
    'model',
    'settings',
    'catalog',
    'reader',
    'headers',
    'views',
    'calendar',
    'newsletter',
    'paper',
    'report',
    'search',
    'user-error',
  ];
  const below = (names: string[]) => [...pure, ...names.map((name) => `scripts/${name}`)];
  const rows = Object.entries(folders).map(([folder, { from, what }]) => [
    `scripts/${folder}`,
    {
      from: below(from),
      rule: `scripts/${folder} (${what}) may use ${from.join(', ') || 'no other folder of scripts'}`,
    },
  ]);
  return {
    ...Object.fromEntries(rows),
    scripts: {
      from: below(Object.keys(folders)),
      rule: 'scripts use what is pure, never pages, layouts or components',
    },
  };
}

const isScript = (layer: string | undefined) =>
  layer !== undefined && (layer.startsWith('scripts') || layer === 'user-error');

const PURE = new Set(['kinds-and-links', 'model', 'calendar', 'views', 'newsletter', 'paper', 'report', 'search']);
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^src\/site\.ts$/, 'site'],
  [/^content\/README\.md$/, 'handbook'],
  [/^src\/model\/(kinds|links)\.ts$/, 'kinds-and-links'],
  [/^src\/headers\.ts$/, 'headers'],
  [/^src\/read-content\.ts$/, 'reader'],
  [/^src\/settings\.ts$/, 'settings'],
  [/^src\/(load-catalog|sound-part|catalog-for-pages)\.ts$/, 'catalog'],
  [/^scripts\/user-error\.ts$/, 'user-error'],
  [/^scripts\/editor\/(submit-)?api\.ts$/, 'scripts/editor/api'],
  [/^scripts\/editor\/browser\//, 'scripts/editor/browser'],
  [/^(scripts\/[a-z]+)\//, '$1'],
  [/^scripts\//, 'scripts'],
  [/^src\/([a-z]+)\//, '$1'],
];

/** Every breach of the table, as `file – what it does – the rule`. */
export function breaches({ path: file, text }: SourceFile): string[] {
  const layer = layerOf(file);
  if (!layer || (!MAY_IMPORT[layer] && layer !== 'styles'))
    return [`${file} – lies in no layer – give the folder a line in tests/layers.ts`];
  const imports = importsOf(text).flatMap((each) =>
    judge(file, layer, each).map((rule) => `${file} – imports ${each.from} – ${rule}`),
  );
  return [...imports, ...judgeEnvironment(file, text)];
}

interface Import {
  from: string;
  names: string;
}

/** `import … from '…'`, `export … from '…'`, `import '…'` and `import('…')`, also in the front matter of .astro files. */
export function importsOf(text: string): Import[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const fixed = [...bare.matchAll(/^[ \t]*(?:import|export)\s+(?:([^'";]*?)\s*\bfrom\s*)?['"]([^'"]+)['"]/gm)];
  const dynamic = [...bare.matchAll(/\bimport\(\s*['"`]([^'"`]+)['"`]/g)];
  return [
    ...fixed.map(([, names = '', from = '']) => ({ from, names })),
    ...dynamic.map(([, from = '']) => ({ from, names: '*' })),
  ];
}

function judge(file: string, layer: string, { from, names }: Import): string[] {
  if (from.startsWith('.')) return judgeRelative(file, layer, from, names);
  return [
    ...when(/^(@\/|~|src\/|#|\/)/.test(from), 'no path aliases: Node does not know them'),
    ...when(from.startsWith('astro:') && PURE.has(layer), 'pure folders import nothing of Astro'),
    ...when(from === 'astro:content', 'what content there is says the catalogue, never Astro'),
    ...when(
      /^node:fs\b/.test(from) && layer !== 'reader' && !isScript(layer),
      'node:fs only in src/read-content.ts and scripts',
    ),
    ...when(/^node:sqlite\b/.test(from) && layer !== 'scripts/data', 'node:sqlite only in scripts/data'),
    ...when(/^nodemailer\b/.test(from) && layer !== 'scripts/delivery', 'nodemailer only in scripts/delivery'),
    ...when(/^playwright\b/.test(from), 'playwright only in tests: no command needs a browser'),
    ...when(/^@myriaddreamin\b/.test(from) && layer !== 'scripts/paper', 'Typst only in scripts/paper'),
    ...when(/^(fs|path|os|url|crypto|child_process)(\/|$)/.test(from), 'modules of Node are written with node:'),
  ];
}

function judgeRelative(file: string, layer: string, from: string, names: string): string[] {
  const target = path.join(path.dirname(file), from);
  const below = layerOf(target);
  const allowed = MAY_IMPORT[layer];
  const isFree =
    below === layer ||
    (below === 'kinds-and-links' && allowed?.from.includes('model')) ||
    (below !== undefined && allowed?.from.includes(below));
  return [
    ...when(!/\.(ts|mjs|astro|css|json|svg|png|md)$/.test(from), 'relative imports end in their extension'),
    ...when(file.startsWith('src/') && isScript(below), 'src never imports scripts'),
    ...when(!isFree && !(file.startsWith('src/') && isScript(below)), allowed?.rule ?? 'unknown layer'),
    ...when(
      below === 'catalog' && !mayUseCatalog(file, layer, names),
      'components and layouts take props: of the catalogue they may use isWriting alone, and components/content, which MDX calls with an id alone, getCatalog',
    ),
  ];
}

function mayUseCatalog(file: string, layer: string, names: string): boolean {
  if (layer !== 'components' && layer !== 'layouts') return true;
  const allowed = [...(file.startsWith('src/components/content/') ? ['getCatalog'] : []), 'isWriting'];
  return names
    .replace(/[{}]/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .every((name) => allowed.includes(name));
}

/** Where the environment is read; everything else is given values. */
export const READS_ENVIRONMENT: Record<string, string> = {
  'src/settings.ts': 'the settings of the portal',
  'scripts/submit/git.ts': 'what git is given, without what would lead it to another repository',
  'scripts/install.mjs': 'PATH, and where npm lies: it runs before anything is installed',
  'scripts/data/data-folder.ts': 'PORTAL_DATA, and where the system keeps the data of a user',
  'scripts/data/owner-only.ts': 'where Windows keeps its own programs',
  'scripts/delivery/env-file.ts': 'the settings of sending and inbox, beside utskick.env',
  'scripts/site/compiled-pages.ts': 'what the compiler of pages is given: what any program needs, and no more',
  'scripts/site/local-host.ts': 'PORTAL_HOST',
  'scripts/site/port.ts': 'PORT',
};

export const ENVIRONMENT_RULE = `process.env only in ${Object.keys(READS_ENVIRONMENT).join(', ')}`;

function judgeEnvironment(file: string, text: string): string[] {
  const reads = /\bprocess\.env\b|\bimport\.meta\.env\b/.test(text);
  return when(reads && !(file in READS_ENVIRONMENT), `${file} – reads the environment – ${ENVIRONMENT_RULE}`);
}

function layerOf(file: string): string | undefined {
  const [pattern, name] = PLACES.find(([each]) => each.test(file)) ?? [];
  return pattern && name && (name === '$1' ? pattern.exec(file)?.[1] : name);
}

const when = (condition: boolean, rule: string): string[] => (condition ? [rule] : []);
