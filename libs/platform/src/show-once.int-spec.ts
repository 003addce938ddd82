import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { showOnce } from './show-once';

class Output {
  text = '';
  constructor(readonly isTTY: boolean) {}
  write(text: string): boolean {
    this.text += text;
    return true;
  }
}

const SECRET = 'Mật khẩu / password: abcd-efgh\n';

describe('what a start says only once', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'donthu-once-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const show = (engine: 'embedded' | 'kafka', demo: 'none' | 'accounts', isTTY: boolean, keyFile = 'identity.key') => {
    const out = new Output(isTTY);
    showOnce({ engine, demo, keyFile: join(folder, keyFile) }, { name: 'first-password', text: SECRET }, out);
    return out.text;
  };

  it.each([
    ['kafka', 'none', true],
    ['kafka', 'accounts', false],
    ['embedded', 'none', false],
    ['embedded', 'accounts', false],
  ] as const)('is printed with engine %s, demo %s, terminal %s', (engine, demo, isTTY) => {
    expect(show(engine, demo, isTTY)).toBe(SECRET);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not in the log of a real office’s services, but in a file for its owner, also the second time', () => {
    const path = join(folder, 'identity.key.first-password.txt');
    writeFileSync(path, 'of an earlier start', { mode: 0o644 });
    const printed = show('kafka', 'none', false);
    expect(printed).toContain(path);
    expect(printed).not.toContain('abcd');
    expect(readFileSync(path, 'utf8')).toBe(SECRET);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('stops the start rather than being lost', () => {
    writeFileSync(join(folder, 'a-file'), '');
    expect(() => show('kafka', 'none', false, 'a-file/identity.key')).toThrow('DONTHU_KEY_FILE');
  });
});
