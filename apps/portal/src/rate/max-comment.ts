/** Characters of a citizen's own words. */
export const MAX_COMMENT = 2_000;
