import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { fileOf, mailsOf, readBuilt } from './documents.ts';
import { pagesOf, type PortalName } from './portal.ts';

const PAGES: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Everything comes from the portal itself: there is nobody else whose files a hash would guard against.
    'require-sri': 'off',
  },
};

/** Mail programs read the HTML of 1999: tables for layout, presentational attributes, styles in every element. */
const MAILS: ConfigData = {
  ...PAGES,
  rules: {
    ...PAGES.rules,
    'no-deprecated-attr': 'off',
    // Mail programs throw away <main>, <header> and <nav>, but not the role of a div.
    'prefer-native-element': 'off',
  },
};

/** The rules are the same for every file: they are put together once, not once a file. */
class OneConfig extends StaticConfigLoader {
  #config?: ReturnType<StaticConfigLoader['getConfigFor']>;

  override getConfigFor(...asked: Parameters<StaticConfigLoader['getConfigFor']>) {
    return (this.#config ??= super.getConfigFor(...asked));
  }
}

/** What html-validate says of files: each kind of fault once, with where it was first seen and how often. */
async function faultsOf(name: PortalName, files: readonly string[], config: ConfigData): Promise<string[]> {
  const validator = new HtmlValidate(new OneConfig(config));
  const found = new Map<string, { first: string; count: number }>();
  for (const file of files) {
    const { results } = await validator.validateString((await readBuilt(name, file)).toString('utf8'), file);
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
      const fault = `${ruleId}: ${message}`;
      const seen = found.get(fault) ?? { first: `${file}:${line}:${column}`, count: 0 };
      found.set(fault, { ...seen, count: seen.count + 1 });
    }
  }
  return [...found].map(([fault, { first, count }]) => `${fault} (${first}, ${count} in all)`);
}

describe('html-validate finds no fault', () => {
  for (const name of ['real', 'open', 'internal', 'network'] as const) {
    test(`in any page (${name})`, async () => {
      const pages = (await pagesOf(name)).map(fileOf);
      expect(pages.length).toBeGreaterThan(40);
      expect(await faultsOf(name, pages, PAGES)).toEqual([]);
    });

    test(`in any mail (${name})`, async () => {
      const mails = await mailsOf(name);
      expect(mails.length).toBeGreaterThan(0);
      expect(await faultsOf(name, mails, MAILS)).toEqual([]);
    });
  }
});
