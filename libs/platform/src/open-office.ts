import { join } from 'node:path';
import type { Config } from '@donthu/config';
import { ConsumerStrategy, ManualClock, SystemClock, type Clock } from '@donthu/eventing';
import type { EmbeddedEventStore } from '@donthu/eventing/embedded/embedded-event.store';
import { FolderFileStore } from '@donthu/files/folder/folder-file.store';
import { openKeyFile, SubKeys, type OpenedKeyFile } from '@donthu/sealing';
import { openEmbeddedEngine, type EmbeddedEngine } from './embedded-engine';
import type { Installation } from './installation';
import { tracedDispatch } from './traced-dispatch';

export interface OpenedOffice extends Installation {
  readonly engine: EmbeddedEngine;
  /** To be printed once, when the key file was made by this start. */
  readonly recoverySheet?: string;
}

/** Opens the data folder of one office. Throws `DataFolderHeldError` or `KeyFileError`, whose messages are for people. */
export function openOffice(config: Config): OpenedOffice {
  const engine = openEmbeddedEngine(config.dataDir);
  const { secret, recoverySheet } = keyFileOf(config, engine);
  return {
    process: 'office',
    config,
    engine,
    consumers: new ConsumerStrategy(engine.bus, engine.parking, tracedDispatch),
    clock: clockOf(config, engine),
    subKeys: new SubKeys(secret),
    files: new FolderFileStore(join(config.dataDir, 'files')),
    ...(recoverySheet !== undefined && { recoverySheet }),
  };
}

/** After a refusal the folder is free again. */
function keyFileOf({ keyFile }: Config, engine: EmbeddedEngine): OpenedKeyFile {
  try {
    return openKeyFile(keyFile, { mayCreate: isUntouched(engine.store) });
  } catch (error) {
    void engine.close();
    throw error;
  }
}

/** Not one commit and not one key: an earlier start may have come no further than its files. */
function isUntouched(store: EmbeddedEventStore): boolean {
  if (store.lastPosition() > 0) return false;
  const hasKeys = store.database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'keys'").get();
  return !hasKeys || store.database.prepare('SELECT 1 FROM keys LIMIT 1').get() === undefined;
}

const CLOCK_FACT = 'clock';

function clockOf({ clock, clockStart }: Config, { store }: EmbeddedEngine): Clock {
  if (clock === 'system') return new SystemClock();
  const stood = store.fact(CLOCK_FACT);
  return new ManualClock(new Date(stood ?? clockStart ?? Date.now()), (to) =>
    store.keepFact(CLOCK_FACT, to.toISOString()),
  );
}
