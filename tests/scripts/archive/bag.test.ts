import { describe, expect, test } from 'vitest';
import { bag, fingerprint, MANIFEST, TAG_MANIFEST, textFile } from '../../../scripts/archive/bag.ts';
import { bagFaults } from '../../../scripts/archive/check-bag.ts';
import type { Files } from '../../../scripts/files/zip.ts';

const payload = (): Files => ({
  'brev/2026-6.txt': textFile('Hej å ä ö'),
  'artiklar/a b.txt': textFile('Ett'),
  'tom.txt': textFile(''),
});
const made = (more: Files = {}) =>
  bag({ ...payload(), ...more }, { 'las-mig.txt': textFile('Läs mig') }, [
    ['External-Description', 'Brev om\nblommor:  å ä ö'],
    ['Bagging-Date', '2026-12-03'],
  ]);
const words = (files: Files, name: string) => new TextDecoder().decode(files[name]);

describe('an archive package', () => {
  test('is a bag that any archive can read: RFC 8493', () => {
    const files = made();
    expect(words(files, 'bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    expect(words(files, 'bag-info.txt')).toBe(
      'External-Description: Brev om blommor: å ä ö\nBagging-Date: 2026-12-03\nPayload-Oxum: 15.3\n',
    );
    expect(words(files, MANIFEST).split('\n').map((line) => line.slice(64))).toEqual([
      '  data/artiklar/a b.txt', '  data/brev/2026-6.txt', '  data/tom.txt', '',
    ]); // prettier-ignore
    expect(words(files, MANIFEST)).toContain(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  data/tom.txt',
    );
    expect(words(files, TAG_MANIFEST).split('\n').map((line) => line.slice(66))).toEqual([
      'bag-info.txt', 'bagit.txt', 'las-mig.txt', MANIFEST, '',
    ]); // prettier-ignore
  });

  test('does not depend on the order in which its files were made', () => {
    const turned = Object.fromEntries(Object.entries(payload()).toReversed());
    const tags = { 'las-mig.txt': textFile('') };
    expect(fingerprint(bag(turned, tags, []))).toBe(fingerprint(bag(payload(), tags, [])));
  });

  test('holds when nothing was touched, also with line breaks and percent signs in a name', () => {
    expect(bagFaults(made({ 'rad\nbruten 100%.txt': textFile('x'), 'rad%0Abruten': textFile('y') }))).toEqual([]);
  });
});

describe('the check of a package finds', () => {
  test('every single flipped bit, in every file', () => {
    for (const name of Object.keys(made()).filter((each) => made()[each]!.length > 0 && each !== TAG_MANIFEST)) {
      const files = made();
      files[name] = files[name]!.map((byte, index) => (index === 0 ? byte ^ 1 : byte));
      expect(bagFaults(files), name).toContain(`${name} är ändrad: SHA-256 är inte den som står i manifestet.`);
    }
  });

  test('a flipped bit in the manifest of the manifests', () => {
    const files = made();
    files[TAG_MANIFEST] = files[TAG_MANIFEST]!.map((byte, index) => (index === 0 ? byte ^ 1 : byte));
    expect(bagFaults(files)).not.toEqual([]);
  });

  test('what is missing and what does not belong there, all at once', () => {
    const { 'data/brev/2026-6.txt': gone, ...files } = made({ 'kvar.txt': textFile('x') });
    expect(gone).toBeDefined();
    expect(bagFaults({ ...files, 'data/ny.txt': textFile('x'), 'Thumbs.db': textFile('x') })).toEqual([
      'Thumbs.db hör inte till paketet: den står inte i manifestet.',
      'data/brev/2026-6.txt saknas.',
      'data/ny.txt hör inte till paketet: den står inte i manifestet.',
    ]);
  });

  test('a manifest that somebody made again after a change', () => {
    const other = bag({ ...payload(), 'brev/2026-6.txt': textFile('Något annat') }, {}, []);
    const files = { ...made(), 'data/brev/2026-6.txt': other['data/brev/2026-6.txt']!, [MANIFEST]: other[MANIFEST]! };
    expect(bagFaults(files)).toEqual([`${MANIFEST} är ändrad: SHA-256 är inte den som står i manifestet.`]);
    expect(fingerprint(other)).not.toBe(fingerprint(made()));
  });

  test('a line that cannot be read, a file that is listed twice and one that is listed in the wrong manifest', () => {
    const files = made();
    const lines = words(files, MANIFEST);
    const twice = lines.split('\n')[0]!;
    files[MANIFEST] = textFile(`${lines}skräp\n${twice}\n${twice.slice(0, 66)}las-mig.txt\n`);
    expect(bagFaults(files)).toEqual([
      ...[4, 5, 6].map((line) => `${MANIFEST} rad ${line} går inte att läsa eller står där två gånger.`),
      `${MANIFEST} är ändrad: SHA-256 är inte den som står i manifestet.`,
    ]);
  });

  test('that there is no manifest at all', () => {
    expect(bagFaults({ 'brev.txt': textFile('x') })).toEqual([
      `${MANIFEST} saknas: utan den går paketet inte att pröva.`,
      `${TAG_MANIFEST} saknas: utan den går paketet inte att pröva.`,
    ]);
  });
});
