import { ENTRIES, type Entry } from './entries';

type ValueOf<E> = E extends { readonly default: infer T } & Entry<infer T>
  ? T
  : E extends Entry<infer T>
    ? T | undefined
    : never;

type Parsed = { readonly [K in keyof typeof ENTRIES]: ValueOf<(typeof ENTRIES)[K]> };

/** The parsed environment: frozen, checked, with every default filled in. */
export type Config = Omit<Parsed, 'keyFile'> & { readonly keyFile: string };

/** A bad start. The message names every bad variable and what it must be, never what it was. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly { readonly name: string; readonly vi: string; readonly en: string }[]) {
    super(['Cấu hình sai / bad configuration:', ...problems.map((p) => `  ${p.name}: ${p.vi} / ${p.en}`)].join('\n'));
    this.name = 'ConfigError';
  }
}

/** A clock that somebody moves by hand, on an installation that began as a real office. */
export function manualClockRefused(): ConfigError {
  return new ConfigError([
    {
      name: ENTRIES.clock.name,
      vi: 'dữ liệu này là của một đơn vị thật, không phải đơn vị mẫu: `manual` sẽ làm sai mọi thời hạn; hãy bỏ biến này hoặc đặt `system`',
      en: 'this data is that of a real office, not of a demo: `manual` would falsify every time limit; leave it out or set `system`',
    },
  ]);
}

interface Rule {
  readonly name: string;
  readonly broken: (config: Parsed) => boolean;
  readonly vi: string;
  readonly en: string;
}

const RULES: readonly Rule[] = [
  {
    // A clock that somebody moves by hand would make every legal deadline of a real office a fiction.
    name: ENTRIES.clock.name,
    broken: (config) => config.clock === 'manual' && config.demo === 'none',
    vi: '`manual` chỉ được dùng với đơn vị mẫu (DONTHU_DEMO=full hoặc accounts)',
    en: '`manual` is allowed with a demo office only (DONTHU_DEMO=full or accounts)',
  },
  {
    name: ENTRIES.mongodbUri.name,
    broken: (c) => c.engine === 'kafka' && c.mongodbUri === undefined,
    vi: 'bắt buộc khi DONTHU_ENGINE=kafka',
    en: 'required with DONTHU_ENGINE=kafka',
  },
  {
    name: ENTRIES.kafkaBrokers.name,
    broken: (c) => c.engine === 'kafka' && c.kafkaBrokers === undefined,
    vi: 'bắt buộc khi DONTHU_ENGINE=kafka',
    en: 'required with DONTHU_ENGINE=kafka',
  },
  {
    name: ENTRIES.internalSecret.name,
    broken: (config) => config.services !== undefined && config.internalSecret === undefined,
    vi: 'bắt buộc khi có DONTHU_SERVICES',
    en: 'required when DONTHU_SERVICES is set',
  },
];

/**
 * Parses the environment once. An empty variable counts as absent (compose files pass those).
 * Throws `ConfigError` listing every bad variable.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: { name: string; vi: string; en: string }[] = [];
  const values = Object.entries(ENTRIES).map(([key, entry]): [string, unknown] => {
    const text = env[entry.name]?.trim() ?? '';
    if (text === '') return [key, 'default' in entry ? entry.default : undefined];
    const value: unknown = entry.kind.parse(text);
    if (value === undefined)
      problems.push({ name: entry.name, vi: `phải là ${entry.kind.vi}`, en: `must be ${entry.kind.en}` });
    return [key, value];
  });
  if (problems.length > 0) throw new ConfigError(problems);
  const parsed = Object.fromEntries(values) as Parsed;
  const broken = RULES.filter((rule) => rule.broken(parsed));
  if (broken.length > 0) throw new ConfigError(broken.map(({ name, vi, en }) => ({ name, vi, en })));
  return Object.freeze({ ...parsed, keyFile: parsed.keyFile ?? `${parsed.dataDir.replace(/[/\\]+$/, '')}.key` });
}
