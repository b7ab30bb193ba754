import { describe, expect, test } from 'vitest';
import { manual, overview } from '../../../scripts/commands/help.ts';
import { wrap } from '../../../scripts/commands/wrap.ts';
import { network } from '../../../scripts/network/network-program.ts';
import { newsletter } from '../../../scripts/newsletter/newsletter-program.ts';
import { register } from '../../../scripts/register/register-program.ts';
import { madeUp } from './made-up.ts';

const longest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));

describe('help is as wide as the terminal', () => {
  test('a line is broken between words, under its own beginning', () => {
    expect(wrap('1. Ett två tre fyra', 12)).toBe('1. Ett två\n   tre fyra');
    expect(wrap('  kort', 12)).toBe('  kort');
    expect(wrap('Ordetsomärlängreänraden', 12)).toBe('Ordetsomärlängreänraden');
    expect(wrap('', 12)).toBe('');
  });

  test.each([42, 60, 80, 100])('%i columns', (columns) => {
    for (const program of [newsletter, register, network, madeUp().program]) {
      expect(longest(overview(program, columns))).toBeLessThanOrEqual(columns);
      for (const [name, command] of Object.entries(program.commands)) {
        const help = manual(`npm run ${program.name} -- ${name}`, command, columns).replace(/^Exempel:[\s\S]*$/m, '');
        expect(longest(help), help).toBeLessThanOrEqual(columns);
      }
    }
  });

  test('an option keeps its value beside it', () => {
    const { program } = madeUp();
    expect(manual('npm run brev -- send', program.commands.send!, 42)).toContain(
      'Skriv: npm run brev -- send BREV ADRESS\n       --by NAMN [--wait TID]\n',
    );
  });
});
