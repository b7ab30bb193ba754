/**
 * A PDF of Chromium's that bears a given moment instead of the one when it was made, so that the same page gives the
 * same bytes. The dates stand in clear text and keep their length: no offset of the file moves.
 * @param moment is written in UTC
 * @throws Error when it is not Chromium's way of writing: then two runs would differ without anybody noticing
 */
export function withMoment(pdf: Uint8Array, moment: Date): Uint8Array {
  const stamp = `D:${moment.toISOString().replace(/\D/g, '').slice(0, 14)}+00'00'`;
  const text = Buffer.from(pdf).toString('latin1');
  let dates = 0;
  const fixed = text.replace(/(?<=\/(?:CreationDate|ModDate) \()D:\d{14}\+00'00'(?=\))/g, () => {
    dates += 1;
    return stamp;
  });
  if (dates !== 2 || /\/ID\s*\[/.test(text.slice(text.lastIndexOf('trailer'))))
    throw new Error('The PDF does not have the two dates, and no identity, that Chromium writes.');
  return Buffer.from(fixed, 'latin1');
}
