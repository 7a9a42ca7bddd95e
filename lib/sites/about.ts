import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { sites } from '#db/schema/sites.ts';
import { fillFacts } from '../directory/facts.ts';
import type { Language } from '../languages.ts';

/** A site's About text in a language as readers would see it today, facts filled in; empty when there is none. */
export async function aboutOf(siteKey: string, language: Language): Promise<string> {
  const [site] = await db().select({ about: sites.about }).from(sites).where(eq(sites.key, siteKey));
  return fillFacts(site?.about[language] ?? '', language);
}
