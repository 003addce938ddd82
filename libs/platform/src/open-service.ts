import { ConfigError, type Config } from '@donthu/config';
import type { Owner } from '@donthu/contracts';
import { ConsumerStrategy } from '@donthu/eventing';
import { databaseOf } from '@donthu/eventing/mongo/commit.schema';
import { GridFsFileStore } from '@donthu/files/gridfs/grid-fs-file.store';
import { InternalClient } from '@donthu/http';
import { openKeyFile, type SubKeys } from '@donthu/sealing';
import { createLogger } from '@donthu/telemetry';
import type { Connection } from 'mongoose';
import type { Installation } from './installation';
import { IdentitySubKeys, sharedSubKeys } from './many-offices/identity-sub-keys';
import { MongoFacts } from './many-offices/mongo-facts';
import { serviceClock } from './many-offices/service-clock';
import { openKafkaEngine, type KafkaEngine } from './mongo-kafka-engine';
import { askPublished } from './remote/ask-published';
import { bothObservers, tracedDispatch } from './traced-dispatch';

/** One service as a process of its own, before its modules are in it. */
export interface OpenedService extends Installation {
  readonly engine: KafkaEngine;
  /** Asks the other services. */
  readonly client: InternalClient;
  /** Of `identity`: to be printed once, when the key file was made by this start. */
  readonly recoverySheet?: string;
}

/** Connects a service. Throws `ConfigError`, `EngineAwayError` or `KeyFileError`, whose messages are for people. */
export async function openService(name: Owner, config: Config): Promise<OpenedService> {
  const { services, secret, mongodbUri, kafkaBrokers } = required(config);
  const logger = createLogger({ service: name, level: config.logLevel });
  const engine = await openKafkaEngine({
    service: name,
    namespace: config.namespace,
    mongodbUri,
    kafkaBrokers,
    partitions: config.kafkaPartitions,
    replicationFactor: config.kafkaReplication,
    askPublished: askPublished({ services, secret }),
    log: (level, message) => logger[level](message),
    traced: config.otlpEndpoint !== undefined,
  });
  const { subKeys, recoverySheet } = await subKeysOf(name, config, secret, engine.connection);
  return {
    process: name,
    config,
    engine,
    consumers: new ConsumerStrategy(engine.bus, engine.parking, bothObservers(tracedDispatch, engine.observer)),
    clock: await serviceClock(config, new MongoFacts(engine.connection)),
    subKeys,
    files: new GridFsFileStore(engine.connection),
    client: new InternalClient({ services, secret }),
    ...(recoverySheet !== undefined && { recoverySheet }),
  };
}

function required({ engine, services, internalSecret, mongodbUri, kafkaBrokers }: Config) {
  const missing = (name: string) => ({
    name,
    vi: 'bắt buộc khi mỗi dịch vụ là một tiến trình riêng',
    en: 'required when each service is a process of its own',
  });
  const problems = [
    ...(engine === 'kafka'
      ? []
      : [
          {
            name: 'DONTHU_ENGINE',
            vi: 'phải là `kafka` khi chạy riêng một dịch vụ; một đơn vị dùng `npm start`',
            en: 'must be `kafka` for a single service; one office starts with `npm start`',
          },
        ]),
    ...(services === undefined ? [missing('DONTHU_SERVICES')] : []),
    ...(internalSecret === undefined ? [missing('DONTHU_INTERNAL_SECRET')] : []),
  ];
  if (problems.length > 0 || !services || internalSecret === undefined || mongodbUri === undefined || !kafkaBrokers)
    throw new ConfigError(problems);
  return { services, secret: internalSecret, mongodbUri, kafkaBrokers };
}

interface Keys {
  readonly subKeys: SubKeys;
  readonly recoverySheet?: string;
}

/** A key file is made only while no key was ever stored: a new one would open nothing that an old one sealed. */
async function subKeysOf(name: Owner, { keyFile }: Config, secret: string, connection: Connection): Promise<Keys> {
  if (name !== 'identity') return { subKeys: sharedSubKeys(secret) };
  const anyKey = await databaseOf(connection).collection('keys').findOne({});
  const opened = openKeyFile(keyFile, { mayCreate: anyKey === null });
  return {
    subKeys: new IdentitySubKeys(secret, opened.secret),
    ...(opened.recoverySheet !== undefined && { recoverySheet: opened.recoverySheet }),
  };
}
