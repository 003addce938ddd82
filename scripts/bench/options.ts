import { parseArgs } from 'node:util';
import { SECTIONS, type SectionName } from './report';

/** How much is measured; less while developing. */
export interface Effort {
  readonly rounds: number;
  /** Seconds of load per round and number of clients. */
  readonly seconds: number;
  /** Events per round that consumers read. */
  readonly events: number;
}

export interface Options extends Effort {
  readonly sections: readonly SectionName[];
  /** Leave `docs/benchmarks.md` as it is. */
  readonly dry: boolean;
}

/** Sections that need real servers. */
const ON_ENGINES: readonly SectionName[] = ['engines', 'consume'];
const ENGINES = ['MONGODB_URI', 'KAFKA_BROKERS'];

/** A wish that cannot be met; the message is for whoever asked. */
export class UsageError extends Error {}

/** Throws `UsageError`. Without a section: all that can run here. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const unknown = positionals.filter((name) => !SECTIONS.some((section) => section === name));
  if (unknown.length > 0) throw new UsageError(`There is no ${unknown.join(', ')}; there are ${SECTIONS.join(', ')}.`);
  const missing = ENGINES.filter((name) => !process.env[name]);
  const sections = SECTIONS.filter((name) =>
    positionals.length > 0 ? positionals.includes(name) : missing.length === 0 || !ON_ENGINES.includes(name),
  );
  if (missing.length > 0 && sections.some((name) => ON_ENGINES.includes(name)))
    throw new UsageError(`${missing.join(' and ')} not set: this is measured on a real MongoDB and a real Kafka.`);
  return {
    sections,
    dry: values.dry,
    rounds: whole('rounds', values.rounds, 99),
    seconds: whole('seconds', values.seconds, 600),
    events: whole('events', values.events, 1_000_000),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        rounds: { type: 'string', default: '3' },
        seconds: { type: 'string', default: '4' },
        events: { type: 'string', default: '6000' },
        dry: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function whole(name: string, text: string, max: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > max)
    throw new UsageError(`--${name} is a whole number from 1 to ${max}.`);
  return number;
}
