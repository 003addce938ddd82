import type { Law, ThresholdSettings } from '@donthu/domain';

/** What the installation computes its time limits and alerts by, beside the calendar. */
export class DeadlineRules {
  constructor(
    readonly law: Law,
    /** Working days; they count for due dates that are set from now on. */
    readonly settings: ThresholdSettings,
  ) {}
}
