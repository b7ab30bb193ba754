import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { checkImages, imageFile } from '../../src/model/articles.ts';
import type { Body } from '../../src/model/body.ts';
import type { Problem } from '../../src/model/problem.ts';
import { ASSET } from '../../src/read-content.ts';

/** A text that a page shows. */
interface ShownText {
  file: string;
  body: Pick<Body, 'images'>;
}

/**
 * What is wrong with the pictures of a text: Astro cannot make a page that shows one that is not there, is no picture, or is of a
 * format that browsers do not show. In a draft a missing one is no more than a hint of the check, and what a picture holds the
 * check does not look at.
 */
export async function pictureFaults(content: string, { file, body }: ShownText): Promise<Problem[]> {
  const own = body.images.filter(({ target }) => !/^https?:/.test(target));
  const looked = await Promise.all(
    own.map(async (image) => ({ ...image, is: await look(path.join(content, imageFile(file, image.target))) })),
  );
  const there = looked.filter(({ is }) => is !== 'missing').map(({ target }) => imageFile(file, target));
  const [shown, others] = [true, false].map((is) => there.filter((each) => ASSET.test(each) === is));
  const missing = checkImages({ file, value: { body } }, shown!, new Set(others));
  const broken = looked
    .filter(({ is, target }) => is === 'broken' && ASSET.test(target))
    .map(({ target, line }) => ({
      file,
      line,
      field: 'bild',
      fault: `bilden ”${target}” går inte att läsa`,
      remedy: 'öppna den i ett bildprogram, spara den som PNG eller JPEG och lägg den på samma plats',
    }));
  return [...missing, ...broken].sort((a, b) => a.line - b.line);
}

async function look(place: string): Promise<'missing' | 'broken' | 'sound'> {
  try {
    await imageMetadata(await readFile(place), place);
    return 'sound';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'broken';
  }
}
