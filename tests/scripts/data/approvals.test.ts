import { expect, test } from 'vitest';
import { noteSender, recordApproval } from '../../../scripts/data/approvals.ts';
import { emptyRegister } from '../register/made-up.ts';

test('no personal number is kept as part of the name of who approves or sends', () => {
  const database = emptyRegister();
  const name = 'Kim 19121212-1212';
  expect(() => recordApproval(database, '2026-6', 'h', { name, account: undefined }, new Date())).toThrow(
    'namnet innehåller ett personnummer',
  );
  const approval = { approver: 'Lo', approved: '2026-11-23', isSameAccount: null };
  expect(() => noteSender(database, '2026-6', 'h', approval, name)).toThrow('namnet innehåller ett personnummer');
  expect(database.prepare('SELECT approver FROM approvals').all()).toEqual([]);
});
