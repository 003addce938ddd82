import { join } from 'node:path';
import { Office } from '../../../test/harness/office';
import type { Held } from '../held';
import type { Effort } from '../options';
import { petitionForm } from '../petition-form';
import { compareIntake, type Accepting } from './rounds';

/** Durable intake of one office against a bare controller with one SQLite insert. */
export async function embeddedIntake(effort: Effort): Promise<string> {
  const figures = await compareIntake(
    { bare: async (held) => ['sqlite', join(await held.folder(), 'bare.sqlite')], office },
    effort,
  );
  return `Bare: Nest + Fastify, the same DTO validated, one SQLite insert of the same size (\`synchronous=FULL\`). Office: the whole
system in one process on the embedded engine, every consumer running, until no consumer lags. ${effort.rounds} rounds of ${effort.seconds} s.

${figures}`;
}

async function office(held: Held): Promise<Accepting> {
  const dataDir = join(await held.folder(), 'data');
  const running = await held.open(
    () => Office.start({ dataDir }),
    (started) => started.stop(),
  );
  const { bearer = '' } = await running.as('tiepdan');
  let quiet = 0;
  return {
    target: { port: running.port, path: '/api/intake/petitions', bodyOf: petitionForm, token: bearer },
    /** Seen twice in a row: what a consumer's own events set off is behind it too. */
    settled: async () => {
      quiet = (await hasNoLag(running.url)) ? quiet + 1 : 0;
      if (quiet < 2) return false;
      quiet = 0;
      return true;
    },
  };
}

async function hasNoLag(url: string): Promise<boolean> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lags = [...text.matchAll(/^donthu_consumer_lag\{[^}]*\} (\d+)/gm)].map((match) => Number(match[1]));
  return lags.length > 0 && lags.every((lag) => lag === 0);
}
