const KEY = 'donthu.seen';
/** Marks kept; the server takes several and ignores what it does not know. */
const MOST = 24;

/** What this browser has seen of each stream: sent along, so that no list is older than what its reader did himself. */
export function remember(header: string | null): void {
  if (!header) return;
  const marks = read();
  for (const mark of header.split(',').map((part) => part.trim())) {
    const at = mark.lastIndexOf('@');
    const stream = mark.slice(0, at);
    const version = Number(mark.slice(at + 1));
    if (at <= 0 || !(version > (marks.get(stream) ?? 0))) continue;
    marks.delete(stream);
    marks.set(stream, version);
  }
  sessionStorage.setItem(KEY, JSON.stringify([...marks].slice(-MOST)));
}

export function seenHeader(): string | undefined {
  const marks = [...read()].map(([stream, version]) => `${stream}@${version}`);
  return marks.length > 0 ? marks.join(', ') : undefined;
}

function read(): Map<string, number> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as [string, number][]);
  } catch {
    return new Map();
  }
}
