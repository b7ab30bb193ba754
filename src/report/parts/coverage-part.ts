import { COVERAGE_STATES, type CoverageState } from '../../model/coverage.ts';
import { ALMOST_ALL } from '../count/count-coverage.ts';
import { HIDDEN } from '../figure.ts';
import { columnsPlot, type PlotKey } from '../columns-plot.ts';
import { drawing, partHeading, prose, table } from '../report-blocks.ts';
import { statedWords, type ReportPart } from '../report-part.ts';
import type { Told } from '../told-year.ts';

const PLOT = 'bemanning.svg';
const KEYS: Record<CoverageState, PlotKey> = {
  contact: { name: 'kontaktperson', tone: 'dark' },
  unconfirmed: { name: 'inte bekräftad på sex månader', tone: 'middle' },
  deputy: { name: 'bara ersättare', tone: 'light' },
  vacant: { name: 'saknas', tone: 'white' },
};

/** Who the units had in the network, over the year. */
export const coveragePart: ReportPart = (told) => {
  const { phrase, number, frozen } = told;
  const months = frozen.rows.coverage;
  const isCounted = number('coverage.total') !== undefined;
  return {
    blocks: [
      partHeading('bemanning', 'Bemanningen i nätverket'),
      ...prose(
        coveredWords(told),
        ...(number('units.came') ? [phrase('unitsCame')] : []),
        ...(number('units.went') ? [phrase('unitsWent')] : []),
        ...statedWords(told, 'coverage'),
      ),
      ...prose(phrase('whichContact')),
      ...(isCounted
        ? [
            drawing(
              PLOT,
              'Enheterna vid varje månads sista räkning',
              'Staplar, en för varje månad: hur många enheter som hade kontaktperson, bara ersättare eller ingen.',
            ),
            ...table(
              'Månad för månad',
              ['Månad', 'Kontakt\u00adperson', 'Inte bekräftad på sex månader', 'Bara ersättare', 'Saknas', 'Enheter'],
              months.map(({ id, name }) => monthRow(told, id, name)),
            ),
          ]
        : []),
    ],
    ...(isCounted && { plots: { [PLOT]: plot(told) } }),
  };
};

/** How far the network reached at the year's last count. */
export const coveredWords = ({ phrase, figure }: Told): string => {
  const { value, note } = figure('coverage.covered') ?? {};
  return phrase(value === HIDDEN && note === ALMOST_ALL ? 'almostAll' : 'covered');
};

const monthRow = ({ figure, cell }: Told, id: string, name: string): string[] => {
  const states = [...COVERAGE_STATES, 'total'];
  return figure(`coverage.${id}.total`)
    ? [name, ...states.map((state) => cell(`coverage.${id}.${state}`))]
    : [`${name}, inte räknad`, ...states.map(() => '–')];
};

const plot = ({ number, frozen }: Told) =>
  columnsPlot(
    COVERAGE_STATES.map((state) => KEYS[state]),
    frozen.rows.coverage.map(({ id, name }) => {
      const whole = number(`coverage.${id}.total`);
      return {
        name: name.slice(0, 3),
        parts: COVERAGE_STATES.map((state) => number(`coverage.${id}.${state}`)),
        ...(whole === undefined ? { instead: '–' } : { whole }),
      };
    }),
  );
