import type { Officer } from '../../assignment/officer';
import type { LocalDate } from '../../dates';

export interface StepCommand {
  readonly step: string;
  /** The body of the request as it came; read by the table. */
  readonly fields: unknown;
  /** Business day in Asia/Ho_Chi_Minh. */
  readonly today: LocalDate;
  /** Account that takes the step. */
  readonly takenBy: string;
}

/** What is known of the officers; without them only repetition is judged. */
export interface StepFacts {
  readonly unit?: string;
  /** All accounts, those above included: conflicts follow `reportsTo`. */
  readonly officers?: readonly Officer[];
  readonly respondentOfficerId?: string;
}
