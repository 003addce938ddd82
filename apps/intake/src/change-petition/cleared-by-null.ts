import type { ClearedField } from '@donthu/domain';

/** Who the respondent is goes with the respondent. */
const CLEARED_BY_NULL: Readonly<Record<string, readonly ClearedField[]>> = {
  documentDate: ['documentDate'],
  respondent: ['respondent', 'respondentOfficerId'],
  'respondent.officerId': ['respondentOfficerId'],
  forwarder: ['forwarder'],
  challengedDecision: ['challengedDecision'],
  request: ['request'],
};

/** What a correction empties; `null` of any other field means that it stays. */
export function clearedFieldsOf(nulls: ReadonlySet<string>): ClearedField[] {
  return [...nulls].flatMap((name) => CLEARED_BY_NULL[name] ?? []);
}
