import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(process.cwd(), 'docs/benchmarks.md');
const HEAD = `# Benchmarks

Both sides in the same run on the same machine, the clients beside them; medians of several rounds. \`npm run bench\` measures
what needs no servers, and with \`MONGODB_URI\` and \`KAFKA_BROKERS\` everything; \`npm run bench -- <section>\` one of the
sections below, which it replaces here.
`;

/** Section of the file by its key, in the order in which they stand. */
const TITLES = {
  embedded: 'embedded: intake on the embedded engine',
  engines: 'engines: intake on MongoDB and Kafka',
  consume: 'consume: events consumed and projected on MongoDB and Kafka',
  start: 'start: one office, ready and resident',
  scan: 'scan: obligations due at once',
  register: 'register: reading a million rows',
} as const;
export type SectionName = keyof typeof TITLES;
export const SECTIONS = Object.keys(TITLES) as SectionName[];

/** Replaces one section of `docs/benchmarks.md` and leaves the others. */
export function keepSection(name: SectionName, body: string): void {
  const known = sectionsOf(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '');
  known.set(TITLES[name], body.trim());
  const sections = SECTIONS.flatMap((each) => {
    const kept = known.get(TITLES[each]);
    return kept === undefined ? [] : [`\n## ${TITLES[each]}\n\n${kept}\n`];
  });
  writeFileSync(FILE, HEAD + sections.join(''));
}

function sectionsOf(text: string): Map<string, string> {
  const [, ...parts] = text.split(/^## /m);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end).trim(), part.slice(end).trim()] as const;
    }),
  );
}
