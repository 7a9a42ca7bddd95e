import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import { houseTerms, houseTunings } from '#db/schema/style.ts';
import type { Language } from '../../languages.ts';
import type { Tuned } from '../house/tuned.ts';
import type { Known } from '../known.ts';
import type { From } from './known.ts';

/** The terms in force for a site and language, and how the site takes the other rules: its own word before every site's. */
export async function houseStyle(
  siteKey: string,
  language: Language,
  from: From,
): Promise<Pick<Known, 'terms' | 'tuned'>> {
  const [terms, tunings] = await Promise.all([
    from
      .select({
        id: houseTerms.id,
        language: houseTerms.language,
        pattern: houseTerms.pattern,
        except: houseTerms.except,
        isExact: houseTerms.isExact,
        severity: houseTerms.severity,
        message: houseTerms.message,
        reason: houseTerms.reason,
        link: houseTerms.link,
        fix: houseTerms.fix,
      })
      .from(houseTerms)
      .where(
        and(
          eq(houseTerms.language, language),
          or(isNull(houseTerms.siteKey), eq(houseTerms.siteKey, siteKey)),
          isNull(houseTerms.retiredAt),
        ),
      )
      .orderBy(houseTerms.createdAt, houseTerms.id),
    from
      .select({ siteKey: houseTunings.siteKey, rule: houseTunings.rule, severity: houseTunings.severity })
      .from(houseTunings)
      .where(
        and(
          or(isNull(houseTunings.siteKey), eq(houseTunings.siteKey, siteKey)),
          isNotNull(houseTunings.severity),
        ),
      )
      .orderBy(houseTunings.rule),
  ]);
  return { terms, tuned: tunedBy(tunings) };
}

type Tuning = { siteKey: string | null; rule: string; severity: Tuned | null };

// A site that says nothing of its own takes what every site says.
function tunedBy(tunings: readonly Tuning[]): Record<string, Tuned> {
  const every = tunings.filter(({ siteKey }) => siteKey === null);
  const own = tunings.filter(({ siteKey }) => siteKey !== null);
  return Object.fromEntries(
    [...every, ...own].flatMap(({ rule, severity }) => (severity ? [[rule, severity]] : [])),
  );
}
