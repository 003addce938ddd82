import { Kafka, logLevel, type LogEntry } from 'kafkajs';
import { guardIdleTimers } from './idle-timers';

export interface KafkaSettings {
  /** `host:port` of some brokers. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** What the client has to say; without it nothing is logged. */
  readonly log?: (level: 'warn' | 'error', message: string) => void;
}

/** The one way to a Kafka client. Retries are short: whoever uses it tries again by its own rules. */
export function connectKafka({ brokers, clientId, log }: KafkaSettings): Kafka {
  guardIdleTimers();
  return new Kafka({
    clientId,
    brokers: [...brokers],
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    enforceRequestTimeout: true,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5 },
    logLevel: logLevel.WARN,
    logCreator: () => (entry: LogEntry) => log?.(entry.level === logLevel.ERROR ? 'error' : 'warn', wordsOf(entry)),
  });
}

/** Topic, group and error class help; payloads never stand in kafkajs's own entries. */
function wordsOf({ namespace, log }: LogEntry): string {
  const error: unknown = log['error'];
  return `${namespace}: ${log.message}${typeof error === 'string' ? ` (${error})` : ''}`;
}
