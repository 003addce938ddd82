import { manualClockRefused, type Config } from '@donthu/config';
import { ManualClock, SystemClock, type Clock } from '@donthu/eventing';
import type { MongoFacts } from './mongo-facts';

const CLOCK_FACT = 'clock';
/** What the installation began as; each service remembers it, since `portal` alone has the accounts. */
const OFFICE_FACT = 'office';

/**
 * The business clock of one service. Every process has a manual clock of its own; `portal` moves them all. Throws
 * `ConfigError` for a manual clock on the database of a real office.
 */
export async function serviceClock(
  { clock, clockStart, demo }: Pick<Config, 'clock' | 'clockStart' | 'demo'>,
  facts: Pick<MongoFacts, 'fact' | 'keepFact' | 'keepFirst'>,
): Promise<Clock> {
  const office = await facts.keepFirst(OFFICE_FACT, demo === 'none' ? 'real' : 'demo');
  if (clock === 'system') return new SystemClock();
  if (office === 'real') throw manualClockRefused();
  const stood = await facts.fact(CLOCK_FACT);
  return new ManualClock(new Date(stood ?? clockStart ?? Date.now()), (to) =>
    facts.keepFact(CLOCK_FACT, to.toISOString()),
  );
}
