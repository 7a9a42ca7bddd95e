import { headlineOf } from '../documents/text.ts';
import { translator } from '../i18n/translate.ts';
import type { ReleaseView } from '../releases/view.ts';
import { writeDate } from '../time.ts';

/** How a release is named in a text of somebody else: headline, who says so, when, where. Null for what is not public. */
export function citationOf(view: ReleaseView): string | null {
  const { language, publishedAt, site, address, doc } = view;
  if (!publishedAt) return null;
  return translator(language, 'papers')('citation', {
    headline: headlineOf(doc),
    organization: translator(language, 'site')('names.organization'),
    date: writeDate(publishedAt, language, site.timeZone),
    address,
  });
}
