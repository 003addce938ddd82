import type { Type } from '@nestjs/common';
import type { Owner } from '@donthu/contracts';
import type { IndexDefinition, IndexValue, Slices, ViewDefinition } from '@donthu/views';
import { RegisterConsumer } from '../../../apps/intake/src/views/register.consumer';
import { REGISTER_VIEW } from '../../../apps/intake/src/views/register.view';
import { DAYS_VIEW } from '../../../apps/reporting/src/days/days.view';
import { FactsConsumer } from '../../../apps/reporting/src/facts/facts.consumer';
import { FACTS_VIEW } from '../../../apps/reporting/src/facts/facts.view';

export type SomeView = ViewDefinition<
  Slices,
  Record<string, IndexValue>,
  Record<string, IndexDefinition<Record<string, IndexValue>>>
>;

/** A consumer of the product that is measured, alone in a process. */
export interface MeasuredConsumer {
  readonly name: string;
  readonly service: Owner;
  readonly controller: Type;
  /** The view whose documents the raw loop writes as well. */
  readonly view: SomeView;
  readonly otherViews: readonly SomeView[];
}

/** The register looks every event's sealed part up in its own log; the facts mark a day besides. */
export const MEASURED: readonly MeasuredConsumer[] = [
  {
    name: 'intake.register',
    service: 'intake',
    controller: RegisterConsumer,
    view: REGISTER_VIEW as unknown as SomeView,
    otherViews: [],
  },
  {
    name: 'reporting.facts',
    service: 'reporting',
    controller: FactsConsumer,
    view: FACTS_VIEW as unknown as SomeView,
    otherViews: [DAYS_VIEW as unknown as SomeView],
  },
];

/** Throws when nobody is called so. */
export function measuredConsumer(name: string | undefined): MeasuredConsumer {
  const found = MEASURED.find((each) => each.name === name);
  if (!found) throw new Error(`no consumer ${name} is measured`);
  return found;
}
