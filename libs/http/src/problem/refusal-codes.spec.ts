import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CATALOGUE } from './catalogue';

const ROOT = join(__dirname, '../../../..');
const CODE = /'([A-Z]+\.[A-Z_]+)'/g;
/** Faults of one field, in short where a body is read by a table. */
const WRONG = /wrong\('([A-Z_]+)'/g;
/** Remarks on a row or a file of an import carry their words themselves, in a table of their own. */
const OTHER_TABLES = ['finding.ts', 'file-problem.ts'];
const PREFIXES = new Set([...ERROR_CATALOGUE.keys()].map(prefixOf));

function prefixOf(code: string): string {
  return code.slice(0, code.indexOf('.') + 1);
}

function sourcesOf(folder: string): string[] {
  const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => /\.tsx?$/.test(path) && !/spec\.ts$|\.errors\.ts$/.test(path))
    .map((path) => join(ROOT, folder, path));
}

const FILES = [...sourcesOf('apps'), ...sourcesOf('libs')];

/** Every code that the sources write; nothing else ties a decider, which knows no catalogue, to its words. */
function codesUsed(): Set<string> {
  const elsewhere = codesIn(FILES.filter((path) => OTHER_TABLES.some((table) => path.endsWith(`/${table}`))));
  return new Set([...codesIn(FILES)].filter((code) => !elsewhere.has(code) || ERROR_CATALOGUE.has(code)));
}

function codesIn(paths: readonly string[]): Set<string> {
  const sources = paths.map((path) => readFileSync(path, 'utf8')).join('\n');
  const whole = [...sources.matchAll(CODE)].map(([, code = '']) => code).filter((code) => PREFIXES.has(prefixOf(code)));
  const short = [...sources.matchAll(WRONG)].map(([, code = '']) => `VALIDATION.${code}`);
  return new Set([...whole, ...short]);
}

describe('the catalogue and the sources', () => {
  const used = codesUsed();

  it('agree: no code without words', () => {
    expect(used.size).toBeGreaterThan(100);
    expect([...used].filter((code) => !ERROR_CATALOGUE.has(code))).toEqual([]);
  });

  it('agree: no words without a code that is used', () => {
    expect([...ERROR_CATALOGUE.keys()].filter((code) => code.includes('.') && !used.has(code))).toEqual([]);
  });
});
