import { escape } from '../newsletter/escape.ts';
import { digits } from './told-year.ts';

/** What a tone means: the darkest stands lowest. Tones are told apart by lightness, so that they also are in black and white. */
export interface PlotKey {
  name: string;
  tone: keyof typeof TONES;
}

/** A column: its name below it, and its parts from the bottom up, in the order of the keys. */
export interface PlotColumn {
  name: string;
  /** Undefined for a part that is not shown. */
  parts: readonly (number | undefined)[];
  /** The whole, when that is known; what is not shown of it is hatched. */
  whole?: number | undefined;
  /** Stands in place of a column that cannot be drawn. */
  instead?: string;
}

const TONES = {
  dark: '#005a8c',
  middle: '#4fa3d6',
  light: '#bfe4f2',
  white: '#ffffff',
} as const;
const HATCH = 'url(#dolt)';
const [WIDTH, BASE, TOP, BELOW] = [640, 214, 44, 26];
const FONT = "font-family=\"'Libertinus Serif', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif\"";

/** Stacked columns as SVG that stands alone, on white: on paper and in Word there is no style sheet. */
export function columnsPlot(keys: readonly PlotKey[], columns: readonly PlotColumn[]): string {
  const most = Math.max(1, ...columns.map(heightOf));
  const step = WIDTH / Math.max(columns.length, 4);
  const width = Math.min(step * 0.62, 84);
  const scale = (BASE - TOP - 20) / most;
  const hidesSome = columns.some((column) => remainder(column) > 0);
  const legend = [
    ...keys.map(({ name, tone }) => ({ name, fill: TONES[tone] })),
    ...(hidesSome ? [{ name: 'visas inte', fill: HATCH }] : []),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${BASE + BELOW}" viewBox="0 0 ${WIDTH} ${BASE + BELOW}">
<defs><pattern id="dolt" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><path d="M0 6 6 0" stroke="#14181a" stroke-width="1"/></pattern></defs>
<rect width="${WIDTH}" height="${BASE + BELOW}" fill="#fff"/>
${keys.length > 1 || hidesSome ? legendOf(legend) : ''}${columns.map((column, at) => columnOf(column, keys, { middle: step * (at + 0.5), width, scale })).join('\n')}
<path d="M0 ${BASE}H${WIDTH}" stroke="#14181a" stroke-width="1.5"/>
</svg>
`;
}

const shown = ({ parts }: PlotColumn) => parts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
const remainder = (column: PlotColumn) => Math.max(0, (column.whole ?? 0) - shown(column));
const heightOf = (column: PlotColumn) => Math.max(shown(column), column.whole ?? 0);

interface Place {
  middle: number;
  width: number;
  /** Pixels for one. */
  scale: number;
}

function columnOf(column: PlotColumn, keys: readonly PlotKey[], { middle, width, scale }: Place): string {
  const name = text(middle, BASE + 18, column.name);
  if (column.instead !== undefined) return text(middle, BASE - 8, column.instead, 12) + name;
  let top = BASE;
  const fills = [...keys.map(({ tone }) => TONES[tone]), HATCH];
  const boxes = [...keys.map((_, at) => column.parts[at] ?? 0), remainder(column)].map((value, at) => {
    top -= value * scale;
    return value > 0 ? box(middle - width / 2, top, width, value * scale, fills[at]!) : '';
  });
  return `${boxes.join('')}${text(middle, top - 6, digits(heightOf(column)))}${name}`;
}

/** In one line, or two. */
function legendOf(keys: readonly { name: string; fill: string }[]): string {
  let [x, y] = [0, 2];
  return keys
    .map(({ name, fill }) => {
      const width = 36 + name.length * 7;
      if (x + width > WIDTH) [x, y] = [0, y + 20];
      const key = `${box(x + 0.5, y + 0.5, 13, 13, fill)}${text(x + 20, y + 12, name, 13, 'start')}`;
      x += width;
      return key;
    })
    .join('');
}

const n = (value: number) => String(Math.round(value * 100) / 100);

const box = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" stroke="#14181a" stroke-width="0.8"/>`;

const text = (x: number, y: number, words: string, size = 14, anchor = 'middle') =>
  `<text x="${n(x)}" y="${n(y)}" ${FONT} font-size="${size}" text-anchor="${anchor}" fill="#14181a">${escape(words)}</text>`;
