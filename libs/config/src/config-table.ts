import { ENTRIES, type Entry } from './entries';

/** The table of the README in Markdown, generated from the schema; ends with a line break. */
export function configTable(): string {
  const rows = Object.values(ENTRIES).map((entry) => {
    return `| \`${entry.name}\` | ${defaultOf(entry)} | ${entry.kind.vi} | ${entry.vi}. *${entry.en}.* |`;
  });
  return [
    '| Biến / Variable | Mặc định / Default | Giá trị / Value | Ý nghĩa / Meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function defaultOf(entry: Entry<unknown>): string {
  const value = entry.default;
  return typeof value === 'string' || typeof value === 'number' ? `\`${value}\`` : (entry.derived ?? '–');
}
