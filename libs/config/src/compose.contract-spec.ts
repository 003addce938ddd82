import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRIES } from './entries';

const ROOT = join(__dirname, '../../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

/** Settings that no administrator of the containers gives to all services, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  DONTHU_PORT: 'of the image: every container listens on the same one',
  DONTHU_HOST: 'of the image',
  DONTHU_DATA_DIR: 'of one office alone; services keep nothing in folders',
  DONTHU_KEY_FILE: 'of identity alone, on its own volume',
  DONTHU_KAFKA_REPLICATION: 'one broker cannot keep more than the default',
  DONTHU_NAMESPACE: 'the containers have servers of their own',
};

describe('docker-compose.yml', () => {
  const shared = /environment: &settings\n((?: {4}.*\n)+)/.exec(read('docker-compose.yml'))?.[1] ?? '';
  const given = new Set([...shared.matchAll(/^ {4}([A-Z0-9_]+):/gm)].map(([, name]) => name ?? ''));
  const names = Object.values(ENTRIES).map(({ name }): string => name);

  it('hands every setting to the services, or it is named here with a reason', () => {
    expect(names.filter((name) => !given.has(name) && !(name in ELSEWHERE))).toEqual([]);
  });

  it('hands them no setting that does not exist', () => {
    expect([...given].filter((name) => !names.includes(name))).toEqual([]);
    expect(Object.keys(ELSEWHERE).filter((name) => given.has(name) || !names.includes(name))).toEqual([]);
  });

  it('takes from .env nothing that .env.example does not explain', () => {
    const taken = [...shared.matchAll(/\$\{([A-Z0-9_]+)/g)].map(([, name]) => name ?? '');
    const explained = new Set([...read('.env.example').matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name ?? ''));
    expect(taken.length).toBeGreaterThan(20);
    expect(taken.filter((name) => !explained.has(name))).toEqual([]);
  });
});
