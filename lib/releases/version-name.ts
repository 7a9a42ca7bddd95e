import { z } from 'zod';

/**
 * How a version is called in an address: `now`, revision `r3`, edition `e2.1`, or `v41`, the text after step 41, which is
 * how the end of a sitting is named. A number alone is a revision.
 */
export const versionName = z
  .string()
  .regex(/^(now|r?[1-9]\d{0,6}|e\d{1,5}(\.\d{1,4})?|v\d{1,9})$/)
  .transform((name) => (/^\d/.test(name) ? `r${name}` : name));
