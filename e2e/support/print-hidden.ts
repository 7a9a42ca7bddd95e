import { sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { slugOf } from '#lib/releases/slug.ts';
import { withDatabase } from '../../bin/with-database.ts';

/** A release that no reader may learn of: what it is called, and where it would stand. */
export type Hidden = { state: string; headline: string; words: string; path: string };

// Run by itself: `node print-hidden.ts`, with NEWSROOM_HOME set. What was never public, longest headline first.
await withDatabase(async () => {
  const rows = await db().execute<Record<'work' | 'site' | 'language' | 'headline' | 'words', string>>(sql`
    select work, site_key as site, language, headline,
           jsonb_path_query_first(doc, '$.content[*] ? (@.type == "body").**.text') #>> '{}' as words
    from releases where live = 'none' and length(headline) > 30 order by length(headline) desc, id`);
  const hidden = rows.map(({ work, site, language, headline, words }): Hidden => {
    const slug = slugOf(headline, language as 'en');
    return { state: work, headline, words: words ?? '', path: `/${site}/${language}/news/${slug}` };
  });
  process.stdout.write(JSON.stringify(hidden));
});
