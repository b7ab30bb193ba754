import { afterAll } from 'vitest';
import { forgetPages } from './portal.ts';

// Runs with each file of site tests (tests/vitest.config.ts).
afterAll(forgetPages);
