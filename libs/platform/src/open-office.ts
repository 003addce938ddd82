import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@donthu/config';
import { ConsumerStrategy, ManualClock, SystemClock, type Clock } from '@donthu/eventing';
import { FolderFileStore } from '@donthu/files/folder/folder-file.store';
import { openKeyFile, SubKeys } from '@donthu/sealing';
import { openEmbeddedEngine, type EmbeddedEngine } from './embedded-engine';
import type { Installation } from './installation';
import { tracedDispatch } from './traced-dispatch';

export interface OpenedOffice extends Installation {
  readonly engine: EmbeddedEngine;
  /** To be printed once, when the key file was made by this start. */
  readonly recoverySheet?: string;
  /** The folder held nothing before this start. */
  readonly fresh: boolean;
}

/** Opens the data folder of one office. Throws `DataFolderHeldError` or `KeyFileError`, whose messages are for people. */
export function openOffice(config: Config): OpenedOffice {
  const fresh = !existsSync(join(config.dataDir, 'log.sqlite'));
  const engine = openEmbeddedEngine(config.dataDir);
  const { secret, recoverySheet } = openKeyFile(config.keyFile, { mayCreate: fresh });
  return {
    process: 'office',
    config,
    engine,
    consumers: new ConsumerStrategy(engine.bus, engine.parking, tracedDispatch),
    clock: clockOf(config, engine),
    subKeys: new SubKeys(secret),
    files: new FolderFileStore(join(config.dataDir, 'files')),
    fresh,
    ...(recoverySheet !== undefined && { recoverySheet }),
  };
}

const CLOCK_FACT = 'clock';

function clockOf({ clock, clockStart }: Config, { store }: EmbeddedEngine): Clock {
  if (clock === 'system') return new SystemClock();
  const stood = store.fact(CLOCK_FACT);
  return new ManualClock(new Date(stood ?? clockStart ?? Date.now()), (to) =>
    store.keepFact(CLOCK_FACT, to.toISOString()),
  );
}
