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
  /** What it looks at: judged only when all of that could be read. */
  readonly of: readonly (keyof typeof ENTRIES)[];
  readonly broken: (config: Parsed) => boolean;
  readonly vi: string;
  readonly en: string;
}

const RULES: readonly Rule[] = [
  {
    // A clock that somebody moves by hand would make every legal deadline of a real office a fiction.
    name: ENTRIES.clock.name,
    of: ['clock', 'demo'],
    broken: (config) => config.clock === 'manual' && config.demo === 'none',
    vi: '`manual` chỉ được dùng với đơn vị mẫu (DONTHU_DEMO=full hoặc accounts)',
    en: '`manual` is allowed with a demo office only (DONTHU_DEMO=full or accounts)',
  },
  {
    name: ENTRIES.mongodbUri.name,
    of: ['engine', 'mongodbUri'],
    broken: (c) => c.engine === 'kafka' && c.mongodbUri === undefined,
    vi: 'bắt buộc khi DONTHU_ENGINE=kafka',
    en: 'required with DONTHU_ENGINE=kafka',
  },
  {
    name: ENTRIES.kafkaBrokers.name,
    of: ['engine', 'kafkaBrokers'],
    broken: (c) => c.engine === 'kafka' && c.kafkaBrokers === undefined,
    vi: 'bắt buộc khi DONTHU_ENGINE=kafka',
    en: 'required with DONTHU_ENGINE=kafka',
  },
  {
    name: ENTRIES.internalSecret.name,
    of: ['services', 'internalSecret'],
    broken: (config) => config.services !== undefined && config.internalSecret === undefined,
    vi: 'bắt buộc khi có DONTHU_SERVICES',
    en: 'required when DONTHU_SERVICES is set',
  },
];

/**
 * Parses the environment once. An empty variable counts as absent (compose files pass those).
 * Throws `ConfigError` listing every bad variable: what could not be read, and what breaks a rule that can still be judged.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = Object.entries(ENTRIES).map(([key, entry]) => ({ key, entry, ...readEntry(entry, env[entry.name]) }));
  const malformed = read.filter(({ isMalformed }) => isMalformed);
  const parsed = Object.fromEntries(read.map(({ key, value }) => [key, value])) as Parsed;
  const unread = new Set<string>(malformed.map(({ key }) => key));
  const broken = RULES.filter((rule) => !rule.of.some((key) => unread.has(key)) && rule.broken(parsed));
  const problems = [
    ...malformed.map(({ entry: { name, kind } }) => ({ name, vi: `phải là ${kind.vi}`, en: `must be ${kind.en}` })),
    ...broken.map(({ name, vi, en }) => ({ name, vi, en })),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze({ ...parsed, keyFile: parsed.keyFile ?? `${parsed.dataDir.replace(/[/\\]+$/, '')}.key` });
}

function readEntry(entry: Entry<unknown>, written = ''): { readonly value: unknown; readonly isMalformed: boolean } {
  const text = written.trim();
  if (text === '') return { value: entry.default, isMalformed: false };
  const value = entry.kind.parse(text);
  return { value, isMalformed: value === undefined };
}
