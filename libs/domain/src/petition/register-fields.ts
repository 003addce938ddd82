/** What an old register can tell about a petition; the names are those of the HTTP surface's `mapping`. */
export const REGISTER_FIELDS = [
  'number',
  'receivedOn',
  'fullName',
  'address',
  'idNumber',
  'phone',
  'kind',
  'field',
  'summary',
  'outcome',
  'handler',
  'answeredOn',
  'note',
] as const;
export type RegisterField = (typeof REGISTER_FIELDS)[number];

/** Without these columns a file is not a register of petitions. */
export const REQUIRED_FIELDS: readonly RegisterField[] = ['receivedOn', 'fullName', 'summary'];
