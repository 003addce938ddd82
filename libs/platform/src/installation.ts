import type { Config } from '@donthu/config';
import type { Clock, ConsumerStrategy } from '@donthu/eventing';
import type { FileStore } from '@donthu/files';
import type { SubKeys } from '@donthu/sealing';
import type { Engine } from './engine';

/** What a process is made of before any service is in it. */
export interface Installation {
  /** Name of the process: `office`, `intake`, … */
  readonly process: string;
  readonly config: Config;
  readonly engine: Engine;
  readonly consumers: ConsumerStrategy;
  readonly clock: Clock;
  readonly subKeys: SubKeys;
  readonly files: FileStore;
}
