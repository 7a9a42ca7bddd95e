import { z } from 'zod';
import { ninjsShape } from '../delivery/ninjs/shape.ts';
import { LANGUAGES } from '../languages.ts';
import { readCursor } from './cursor.ts';

/** How many releases an answer holds, at most and when nobody says. */
export const MOST_RELEASES = 50;
const SOME_RELEASES = 20;

const language = z.enum(LANGUAGES);
const uri = z.string().describe('a URI');

/** What may stand behind the address of a site's releases; anything else is refused. */
export const releasesQuery = z.strictObject({
  lang: language.optional().describe('only this language'),
  since: z.iso
    .datetime({ offset: true, error: 'must be an instant as RFC 3339 has it: 2026-11-18T09:00:00Z' })
    .optional()
    .describe('only what changed then or later'),
  cursor: z
    .string()
    .max(40)
    .refine((said) => readCursor(said) !== null, { message: 'must be the cursor of an answer' })
    .optional()
    .describe('where an answer before ended; what changed since'),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a number')
    .refine((said) => Number(said) >= 1 && Number(said) <= MOST_RELEASES, {
      message: `must be between 1 and ${MOST_RELEASES}`,
    })
    .default(String(SOME_RELEASES))
    .describe(`how many at once, at most ${MOST_RELEASES}`),
});

export const siteKey = z.string().regex(/^[a-z0-9-]{1,60}$/);
export const releaseId = z.uuid().describe('the id of a release: its uri without urn:uuid:');

export const siteShape = z
  .strictObject({
    key: siteKey,
    name: z.partialRecord(language, z.string()).describe('by language'),
    languages: z.array(language),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2; null is the whole Organization'),
    timeZone: z.string(),
    releases: uri.describe('its releases in this API'),
    pages: z
      .array(z.strictObject({ language, href: uri, rss: uri, atom: uri, json: uri }))
      .describe('its front page and feeds in each language'),
  })
  .meta({ title: 'A newsroom', id: 'Site' });

export const sitesShape = z
  .strictObject({ sites: z.array(siteShape) })
  .meta({ title: 'Every newsroom', id: 'Sites' });

export const releasesShape = z
  .strictObject({
    releases: z
      .array(ninjsShape)
      .describe(
        'in the order in which they changed, each once and as it is now; those taken away as canceled',
      ),
    more: z.boolean().describe('whether there is more now'),
    cursor: z.string().nullable().describe('where this answer ends; null before anything was published'),
    next: uri.describe('ask this for more, now or later: what changed after this answer'),
  })
  .meta({ title: 'Releases of a newsroom', id: 'Releases' });

export const problemShape = z
  .strictObject({
    type: z.string().describe('stays the same for the same trouble'),
    title: z.string(),
    status: z.int(),
    fields: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .describe('what is wrong with what was asked, by name'),
  })
  .meta({ title: 'A problem (RFC 9457)', id: 'Problem' });

export type SiteAnswer = z.infer<typeof siteShape>;
export type ReleasesAnswer = z.infer<typeof releasesShape>;
export { ninjsShape };
