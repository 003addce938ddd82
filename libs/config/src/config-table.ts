import { ENTRIES } from './entries';

/** The table of the README in Markdown, generated from the schema; ends with a line break. */
export function configTable(): string {
  const rows = Object.values(ENTRIES).map((entry) => {
    const shown = 'default' in entry && entry.default !== false ? `\`${String(entry.default)}\`` : undefined;
    const standard = shown ?? ('derived' in entry ? entry.derived : '–');
    return `| \`${entry.name}\` | ${standard ?? '–'} | ${entry.kind.vi} | ${entry.vi}. *${entry.en}.* |`;
  });
  return [
    '| Biến / Variable | Mặc định / Default | Giá trị / Value | Ý nghĩa / Meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
