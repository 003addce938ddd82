import { measureScan, type ScanFigures } from '../../test/bench/scan';
import { atMost, table, tell } from './figures';
import { holding } from './held';
import { Side, type Role } from './side';

const GOAL_SECONDS = 10;
const LONGEST_MS = 20 * 60_000;

/** Tells its figures. */
export const scanRole: Role = async (report) => {
  report(await measureScan());
  return () => Promise.resolve();
};

/** Takes minutes to prepare, so there is one round; in a process of its own, whose folder is removed whatever happens. */
export async function scanning(): Promise<string> {
  tell('writing half a million obligations …');
  const { open, due, raised, seconds } = await holding(async (held) => {
    const TMPDIR = await held.folder();
    const side = await held.open(
      () => Side.start('scan', [], { TMPDIR }),
      (started) => started.stop(),
    );
    return (await side.hears(LONGEST_MS)) as ScanFigures;
  });
  const once = raised === due ? 'met' : 'missed';
  const time = atMost(GOAL_SECONDS, seconds, ' s');
  return `Embedded engine, one round: from the clock reaching the day until every alert can be read.

${table(
  ['due', 'among open', 'alerts', 'each once', 'time', 'goal'],
  [[due, open, raised, once, `${seconds.toFixed(1)} s`, time]],
)}`;
}
