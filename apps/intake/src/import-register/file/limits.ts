/** Bounds of one import: a ward logs about a hundred petitions a year, so these leave room for decades. */
export const LIMITS = {
  fileBytes: 5 * 1024 * 1024,
  /** Data rows, those that become petitions. */
  rows: 20_000,
  /** Lines of any sort; spreadsheets write tens of thousands of empty ones below the data. */
  lines: 100_000,
  columns: 100,
  /** The header is looked for in the first lines only. */
  headerWithinLines: 30,
  /** Characters of a summary above which somebody should look at the row. */
  remarkableSummaryChars: 2_000,
  /** A register older than this is a typing error; register numbers start in this year too. */
  earliestReceivedOn: '1990-01-01',
} as const;
