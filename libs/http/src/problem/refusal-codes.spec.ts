import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSIGNMENT_ERRORS } from './assignment.errors';
import type { ErrorEntry } from './error-entry';
import { INTAKE_ERRORS } from './intake.errors';
import { RESOLUTION_ERRORS } from './resolution.errors';
import { VALIDATION_ERRORS } from './validation.errors';

const CODE = /'((?:INTAKE|RESOLUTION|ASSIGNMENT|VALIDATION)\.[A-Z_]+)'/g;
const WRONG = /wrong\('([A-Z_]+)'/g;
const ENTRIES: Readonly<Record<string, ErrorEntry>> = {
  ...INTAKE_ERRORS,
  ...RESOLUTION_ERRORS,
  ...ASSIGNMENT_ERRORS,
  ...VALIDATION_ERRORS,
};

/** Every code that the deciders write, read from their sources: a decider knows no catalogue, so nothing else ties them. */
function codesOfDeciders(): Set<string> {
  const root = join(__dirname, '../../../domain/src');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('spec.ts'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  const whole = [...sources.matchAll(CODE)].map(([, code = '']) => code);
  const short = [...sources.matchAll(WRONG)].map(([, code = '']) => `VALIDATION.${code}`);
  return new Set([...whole, ...short]);
}

describe('refusals of the deciders', () => {
  it('all stand in the catalogue', () => {
    const codes = codesOfDeciders();
    expect(codes.size).toBeGreaterThan(50);
    expect([...codes].filter((code) => code !== 'VALIDATION.FAILED' && !(code in ENTRIES))).toEqual([]);
  });
});
