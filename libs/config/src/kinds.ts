/** How the text of a variable becomes a value. `parse` answers `undefined` for a text it does not accept. */
export interface Kind<T> {
  /** What the variable must be, for the error and the table; never quotes a value. */
  readonly vi: string;
  readonly en: string;
  readonly parse: (text: string) => T | undefined;
}

export function text(maxLength = 500, minLength = 1): Kind<string> {
  const length = minLength > 1 ? `${minLength}–${maxLength}` : `≤ ${maxLength}`;
  return {
    vi: `chuỗi (${length} ký tự)`,
    en: `text (${length} characters)`,
    parse: (value) =>
      value.length >= minLength && value.length <= maxLength && !value.includes('\0') ? value : undefined,
  };
}

/** Part of names of databases and topics. */
export const shortName: Kind<string> = {
  vi: 'chữ thường, chữ số, dấu gạch nối (≤ 20 ký tự)',
  en: 'lower-case letters, digits, hyphens (≤ 20 characters)',
  parse: (value) => (/^[a-z][a-z0-9-]{0,19}$/.test(value) ? value : undefined),
};

export function wholeNumber(min: number, max: number): Kind<number> {
  return {
    vi: `số nguyên ${min}–${max}`,
    en: `whole number ${min}–${max}`,
    parse: (value) => {
      const number = /^\d{1,10}$/.test(value) ? Number(value) : NaN;
      return number >= min && number <= max ? number : undefined;
    },
  };
}

export function oneOf<const T extends readonly string[]>(...values: T): Kind<T[number]> {
  const list = values.map((value) => `\`${value}\``).join(', ');
  return { vi: `một trong ${list}`, en: `one of ${list}`, parse: (value) => values.find((known) => known === value) };
}

/** As in events and on receipts. */
export const unitCode: Kind<string> = {
  vi: 'mã đơn vị (a–z, 0–9, -; 2–64 ký tự)',
  en: 'code of a unit (a–z, 0–9, -; 2–64 characters)',
  parse: (value) => (/^[a-z0-9-]{2,64}$/.test(value) ? value : undefined),
};

/** An absolute URL with one of these protocols (`http:`); kept as it was written. */
export function url(...protocols: readonly string[]): Kind<string> {
  const list = protocols.map((protocol) => `${protocol}//…`).join(', ');
  return {
    vi: `địa chỉ ${list}`,
    en: `address ${list}`,
    parse: (value) => (URL.canParse(value) && protocols.includes(new URL(value).protocol) ? value : undefined),
  };
}

/** A MongoDB connection string; several hosts are allowed, so it is no URL that `new URL` could check. */
export const mongoUri: Kind<string> = {
  vi: 'địa chỉ mongodb://… hoặc mongodb+srv://…',
  en: 'address mongodb://… or mongodb+srv://…',
  parse: (value) => (/^mongodb(\+srv)?:\/\/\S+$/.test(value) ? value : undefined),
};

/** RFC 3339 with an offset; given on as UTC. */
export const instant: Kind<string> = {
  vi: 'thời điểm RFC 3339, ví dụ 2026-03-02T08:00:00+07:00',
  en: 'RFC 3339 instant, such as 2026-03-02T08:00:00+07:00',
  parse: (value) => {
    const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(value);
    const time = written ? Date.parse(value) : NaN;
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
  },
};

/** `host:port` pairs, separated by commas. */
export const hostList: Kind<readonly string[]> = {
  vi: 'danh sách máy:cổng, cách nhau bằng dấu phẩy',
  en: 'list of host:port, comma-separated',
  parse: (value) => {
    const hosts = splitList(value);
    return hosts.length > 0 && hosts.every((host) => /^[^\s:/]+:\d{1,5}$/.test(host))
      ? Object.freeze(hosts)
      : undefined;
  },
};

/** `name=url` pairs, separated by commas. */
export const serviceList: Kind<Readonly<Record<string, string>>> = {
  vi: 'danh sách tên=http://…, cách nhau bằng dấu phẩy',
  en: 'list of name=http://…, comma-separated',
  parse: (value) => {
    const pairs = splitList(value).map((pair) => /^([a-z]+)=(https?:\/\/\S+)$/.exec(pair));
    const known = pairs.flatMap((pair) =>
      pair?.[1] && pair[2] && URL.canParse(pair[2]) ? [[pair[1], pair[2].replace(/\/$/, '')] as const] : [],
    );
    return known.length > 0 && known.length === pairs.length ? Object.freeze(Object.fromEntries(known)) : undefined;
  },
};

/** Days of the month by unit: `thuong-thanh=5,20;viet-hung=10`. */
export const receptionDays: Kind<Readonly<Record<string, readonly number[]>>> = {
  vi: 'mã đơn vị=các ngày trong tháng (1–28), ví dụ `thuong-thanh=5,20;viet-hung=10`',
  en: 'unit code=days of the month (1–28), such as `thuong-thanh=5,20;viet-hung=10`',
  parse: (value) => {
    const units = value.split(';').map((unit) => /^([a-z0-9-]{2,64})=([\d, ]+)$/.exec(unit.trim()));
    const known = units.map((unit) => [unit?.[1] ?? '', splitList(unit?.[2] ?? '').map(Number)] as const);
    const isRight = known.every(
      ([code, days]) => code !== '' && days.length > 0 && days.every((day) => day >= 1 && day <= 28),
    );
    return isRight ? Object.freeze(Object.fromEntries(known)) : undefined;
  },
};

/** Who may set `X-Forwarded-*`: nobody, the last n proxies, or the proxies at these addresses. Never "everybody". */
export const proxyTrust: Kind<false | number | readonly string[]> = {
  vi: '`none`, số lớp proxy 1–10, hoặc danh sách địa chỉ/CIDR của proxy',
  en: '`none`, number of proxies 1–10, or a list of their addresses/CIDRs',
  parse: (value) => {
    if (value === 'none') return false;
    if (/^([1-9]|10)$/.test(value)) return Number(value);
    const addresses = splitList(value);
    return addresses.length > 0 &&
      addresses.every((address) => /^[0-9a-f.:]+(\/\d{1,3})?$/i.test(address) && /[.:]/.test(address))
      ? Object.freeze(addresses)
      : undefined;
  },
};

function splitList(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
