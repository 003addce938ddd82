import { ConfigError, configTable, loadConfig } from './index';

function refusal(env: Record<string, string>): ConfigError {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('configuration', () => {
  it('gives every default for an empty environment, frozen', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      keyFile: './data.key',
      demo: 'none',
      clock: 'system',
      engine: 'embedded',
    });
    expect(config).toMatchObject({
      dueSoonDays: 3,
      escalateLeaderDays: 1,
      escalateUpperDays: 3,
      receptionDaysRequired: 2,
      trustProxy: false,
      kafkaPartitions: 6,
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('takes an empty variable for an absent one', () => {
    expect(loadConfig({ DONTHU_PORT: '', DONTHU_SMTP_URL: ' ' })).toMatchObject({ port: 3000, smtpUrl: undefined });
  });

  it('puts the key file beside the data folder', () => {
    expect(loadConfig({ DONTHU_DATA_DIR: '/srv/donthu/' }).keyFile).toBe('/srv/donthu.key');
    expect(loadConfig({ DONTHU_DATA_DIR: '/srv/donthu', DONTHU_KEY_FILE: '/etc/k' }).keyFile).toBe('/etc/k');
  });

  it('names every bad variable and never a value', () => {
    const error = refusal({
      DONTHU_PORT: 'quatre',
      DONTHU_CLOCK: 'sundial',
      MONGODB_URI: 'hunter2',
      DONTHU_FEED_KEY: 'short',
    });
    expect(error.problems.map((problem) => problem.name)).toEqual([
      'DONTHU_PORT',
      'DONTHU_CLOCK',
      'MONGODB_URI',
      'DONTHU_FEED_KEY',
    ]);
    for (const value of ['quatre', 'sundial', 'hunter2', 'short']) expect(error.message).not.toContain(value);
  });

  it('names what breaks a rule together with what cannot be read', () => {
    const names = (env: Record<string, string>) => refusal(env).problems.map((problem) => problem.name);
    expect(names({ DONTHU_PORT: 'x', DONTHU_CLOCK: 'manual', DONTHU_SERVICES: 'identity=http://i:3000' })).toEqual([
      'DONTHU_PORT',
      'DONTHU_CLOCK',
      'DONTHU_INTERNAL_SECRET',
    ]);
    expect(names({ DONTHU_ENGINE: 'kafka', MONGODB_URI: 'x' })).toEqual(['MONGODB_URI', 'KAFKA_BROKERS']);
    expect(names({ DONTHU_CLOCK: 'manual', DONTHU_DEMO: 'some' })).toEqual(['DONTHU_DEMO']);
  });

  it('refuses the manual clock with anything but a demo office', () => {
    expect(refusal({ DONTHU_CLOCK: 'manual' }).message).toContain('DONTHU_CLOCK');
    expect(refusal({ DONTHU_CLOCK: 'manual', DONTHU_DEMO: 'none' }).problems).toHaveLength(1);
    expect(
      loadConfig({ DONTHU_CLOCK: 'manual', DONTHU_DEMO: 'accounts', DONTHU_CLOCK_START: '2026-03-02T08:00:00+07:00' })
        .clockStart,
    ).toBe('2026-03-02T01:00:00.000Z');
  });

  it('asks for the engines and the shared secret where they are needed', () => {
    expect(refusal({ DONTHU_ENGINE: 'kafka' }).problems.map((p) => p.name)).toEqual(['MONGODB_URI', 'KAFKA_BROKERS']);
    expect(refusal({ DONTHU_SERVICES: 'identity=http://i:3000' }).problems.map((p) => p.name)).toEqual([
      'DONTHU_INTERNAL_SECRET',
    ]);
  });

  it.each([
    ['KAFKA_BROKERS', 'a:9092, b:9092', 'kafkaBrokers', ['a:9092', 'b:9092']],
    ['DONTHU_TRUST_PROXY', '1', 'trustProxy', 1],
    ['DONTHU_TRUST_PROXY', '10.0.0.0/8,::1', 'trustProxy', ['10.0.0.0/8', '::1']],
    ['DONTHU_TRUST_PROXY', 'none', 'trustProxy', false],
    ['MONGODB_URI', 'mongodb://a:1,b:2/?replicaSet=rs', 'mongodbUri', 'mongodb://a:1,b:2/?replicaSet=rs'],
  ] as const)('reads %s=%s', (name, value, key, expected) => {
    expect(loadConfig({ [name]: value })[key]).toEqual(expected);
  });

  it.each([
    ['DONTHU_TRUST_PROXY', 'true'],
    ['KAFKA_BROKERS', 'nowhere'],
    ['DONTHU_SERVICES', 'identity'],
    ['DONTHU_CLOCK_START', '2026-03-02'],
    ['DONTHU_PORT', '70000'],
    ['DONTHU_SMTP_URL', 'http://mail'],
  ])('refuses %s=%s', (name, value) => {
    expect(refusal({ [name]: value }).problems.map((p) => p.name)).toEqual([name]);
  });

  it('writes one table row for each variable', () => {
    const table = configTable();
    expect(table).toContain('| `DONTHU_PORT` | `3000` | số nguyên 0–65535 |');
    expect(table).toContain('| `DONTHU_KEY_FILE` | `<DONTHU_DATA_DIR>.key` |');
    expect(table.trimEnd().split('\n')).toHaveLength(2 + 32);
  });
});
