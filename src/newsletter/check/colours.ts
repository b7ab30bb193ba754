/** A colour as red, green and blue, 0–255. */
export type Rgb = readonly [number, number, number];

const NAMES: Record<string, Rgb> = { white: [255, 255, 255], black: [0, 0, 0] };

/** The colour of a CSS value or of `bgcolor`; undefined for what names none (`inherit`, `transparent`, a picture). */
export function parseColour(value: string): Rgb | undefined {
  const word = value.replace(/!important/i, '').trim().toLowerCase(); // prettier-ignore
  const hex = /#([0-9a-f]{6}|[0-9a-f]{3})\b/.exec(word)?.[1];
  if (hex) {
    const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as unknown as Rgb;
  }
  const rgb = /rgba?\((\d+)[ ,]+(\d+)[ ,]+(\d+)/.exec(word);
  if (rgb) return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])];
  return word.split(/\s+/).map((each) => NAMES[each]).find(Boolean); // prettier-ignore
}

export const hexOf = (colour: Rgb) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** Contrast of two colours, 1–21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
