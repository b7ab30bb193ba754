import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { bodyPictures } from '../../../scripts/site/body-pictures.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const drawn = (width: number, height: number, background = '#137') =>
  sharp({ create: { width, height, channels: 3, background } });

/** Lays a picture of some bytes. @returns what a page is told, and the file that was laid */
async function laid(bytes: Uint8Array, name = 'karta.png', base = '/') {
  const [content, portal] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(path.join(content, name), bytes);
  const told = await bodyPictures(portal, base)(path.join(content, name));
  const [only] = readdirSync(path.join(portal, '_astro'));
  return { told, only, file: path.join(portal, '_astro', only!) };
}

test('a picture is laid as WebP, as large as it is and in fewer bytes', async () => {
  const noise = drawn(120, 80).composite([{ input: { text: { text: 'karta', width: 100 } } }]);
  const bytes = await noise.png({ compressionLevel: 0 }).toBuffer();
  const { told, only, file } = await laid(bytes);
  expect(told).toEqual({ src: `/_astro/${only}`, width: 120, height: 80 });
  expect(only).toMatch(/^karta\.[\w-]{10}\.webp$/);
  expect(await sharp(file).metadata()).toMatchObject({ format: 'webp', width: 120, height: 80 });
  expect(statSync(file).size).toBeLessThan(bytes.length);
});

test('a picture that was taken with the camera on its side is shown upright, and the page knows how large it is', async () => {
  const { told, file } = await laid(await drawn(120, 80).jpeg().withMetadata({ orientation: 6 }).toBuffer(), 'a.jpg');
  expect(told).toMatchObject({ width: 80, height: 120 });
  expect(await sharp(file).metadata()).toMatchObject({ width: 80, height: 120 });
});

test('a picture that moves goes on moving', async () => {
  const frames = await Promise.all(['#100', '#010', '#001'].map((colour) => drawn(20, 10, colour).png().toBuffer()));
  const { told, file } = await laid(
    await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer(),
    'a.gif',
  );
  expect(told).toMatchObject({ width: 20, height: 10 });
  expect((await sharp(file, { pages: -1 }).metadata()).pages).toBe(3);
});

test('a drawing stays a drawing', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path d="M0 0h9"/></svg>';
  const { told, file } = await laid(Buffer.from(svg), 'Ritning.SVG');
  expect(told).toMatchObject({ src: expect.stringMatching(/\.svg$/), width: 30, height: 20 });
  expect(readFileSync(file, 'utf8')).toBe(svg);
});

test('a name of any letters gives an address that browsers read, below where the portal lies', async () => {
  const { told, only } = await laid(await drawn(9, 9).png().toBuffer(), 'Å ä#1?.png', '/vbe/');
  expect(only).toMatch(/^Å-ä-1-\./);
  expect(told.src).toBe(`/vbe/_astro/${encodeURI(only!)}`);
  expect(new URL(told.src, 'https://a.example').pathname).toBe(told.src);
});

test('a picture has the same name as long as it looks the same', async () => {
  const [one, same, other] = await Promise.all(['#137', '#137', '#731'].map(async (colour) => (await laid(await drawn(9, 9, colour).png().toBuffer())).only)); // prettier-ignore
  expect(same).toBe(one);
  expect(other).not.toBe(one);
});
