import { formatDate } from '../../model/dates.ts';
import { COVERAGE_STATES, type CoverageState } from '../../model/coverage.ts';
import { columnsPlot, type PlotKey } from '../columns-plot.ts';
import { drawing, part, prose, table } from '../report-blocks.ts';
import { statedWords, type ReportPart } from '../report-part.ts';
import type { Told } from '../told.ts';

const PLOT = 'bemanning.svg';
const KEYS: Record<CoverageState, PlotKey> = {
  contact: { name: 'kontaktperson', tone: 'dark' },
  unconfirmed: { name: 'inte bekräftad på sex månader', tone: 'middle' },
  deputy: { name: 'bara ersättare', tone: 'light' },
  vacant: { name: 'saknas', tone: 'white' },
};

/** Who the units had in the network, over the year. */
export const coveragePart: ReportPart = (told) => {
  const { phrase, number, figure, cell, frozen } = told;
  const months = frozen.rows.coverage;
  const isCounted = number('coverage.total') !== undefined;
  return {
    blocks: [
      part('bemanning', 'Bemanningen i nätverket'),
      ...prose(
        phrase('covered'),
        ...(isCounted ? [`Den gjordes den ${formatDate(figure('coverage.total')!.day)}.`] : []),
        ...(['came', 'went'] as const).flatMap((what) =>
          number(`units.${what}`)
            ? [phrase(what === 'came' ? 'unitsCame' : 'unitsWent'), figure(`units.${what}`)?.note ?? '']
            : [],
        ),
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
              months.map(({ id, name }) => [
                name,
                ...[...COVERAGE_STATES, 'total'].map((state) => cell(`coverage.${id}.${state}`)),
              ]),
            ),
          ]
        : []),
    ],
    ...(isCounted && { plots: { [PLOT]: plot(told) } }),
  };
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
