import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Commit } from '@donthu/eventing';
import type { OfficeClient } from '../../../test/harness/client';
import { Databases } from '../../../test/harness/databases';
import { historyOf } from '../../../test/harness/history';
import { Office } from '../../../test/harness/office';
import { SERVICES, Services } from '../../../test/harness/services';

/** Where a quarter is played: one office in a folder, or every service a process on MongoDB and Kafka. */
export interface Stage {
  as(username: string): Promise<OfficeClient>;
  /** Every commit ever made, each stream in order, petitions before what follows from them. */
  history(): Promise<readonly Commit[]>;
  stop(): Promise<void>;
}

export async function oneOffice(clockStart: string): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'donthu-scenario-'));
  const office = await Office.start({ dataDir: join(folder, 'data'), env: { DONTHU_CLOCK_START: clockStart } });
  return {
    as: (username) => office.as(username),
    history: () => Promise.resolve(historyOf(office.dataDir)),
    stop: async () => {
      await office.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Needs `MONGODB_URI` and `KAFKA_BROKERS`. */
export async function manyOffices(clockStart: string): Promise<Stage> {
  const services = await Services.start({ DONTHU_CLOCK_START: clockStart });
  return {
    as: (username) => services.as(username),
    history: async () => {
      const databases = await Databases.open(services.namespace);
      const inOrder = [...SERVICES].sort((a, b) => Number(b === 'intake') - Number(a === 'intake'));
      const commits = [];
      for (const service of inOrder) commits.push(...(await databases.commits(service)));
      await databases.close();
      return commits.map(({ _id, ...commit }) => ({ ...commit, id: _id }));
    },
    stop: () => services.stop(),
  };
}
