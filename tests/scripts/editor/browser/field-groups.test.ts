import { expect, test } from 'vitest';
import { groupsOf } from '../../../../scripts/editor/browser/field-groups.ts';
import { describeForm } from '../../../../scripts/editor/describe-form.ts';
import { CONTENT_SCHEMAS } from '../../../../scripts/schemas/content-schemas.ts';

const groupsIn = (name: string) =>
  groupsOf(
    describeForm(
      CONTENT_SCHEMAS.find((each) => each.name === name)!,
      () => undefined,
    ),
  );

test('what a command writes in a meeting lies folded after what the editor writes', () => {
  const groups = groupsIn('meetings');
  expect(
    groups.filter(({ isFolded }) => !isFolded).flatMap(({ fields }) => fields.filter((each) => each.isWritten)),
  ).toEqual([]);
  expect(groups.at(-1)).toMatchObject({ name: 'Fylls i av portalens kommandon', isFolded: true });
  expect(groups.at(-1)!.fields.map(({ key }) => key)).toContain('justerat');
});

test('every field of every form stands in one group', () => {
  for (const sort of CONTENT_SCHEMAS) {
    const form = describeForm(sort, () => undefined);
    const grouped = groupsOf(form).flatMap(({ fields }) => fields.map(({ key }) => key));
    expect(grouped.toSorted()).toEqual(form.fields.map(({ key }) => key).toSorted());
  }
});

test('the day and the reason of a withdrawal have a group of their own, with what replaces the text', () => {
  const group = groupsIn('reports').find(({ name }) => name === 'Dra tillbaka');
  expect(group!.fields.map(({ label }) => label)).toEqual(['Tillbakadragen', 'Ersatt av']);
});
