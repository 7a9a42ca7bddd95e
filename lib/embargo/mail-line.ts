import type { AccessLinkRow } from '#db/schema/access.ts';
import type { ReleaseRow } from '#db/schema/releases.ts';
import type { SiteRow } from '#db/schema/sites.ts';
import { translator } from '../i18n/translate.ts';
import type { Language } from '../languages.ts';
import { type EmbargoView, placeName } from './line.ts';

/** The embargo of a release as a mail to the holder of a link says it. */
export function embargoOf(release: ReleaseRow, link: AccessLinkRow, site: SiteRow): EmbargoView {
  return {
    at: release.publishAt ?? new Date(0),
    zone: release.publishZone ?? 'UTC',
    site: { zone: site.timeZone, name: placeName(site, link.language) },
    reader: { name: link.name, zone: link.zone },
  };
}

/** The subject of a mail with a link: that it is under embargo comes first. */
export function subjectOf(until: string, site: SiteRow, language: Language): string {
  return translator(language, 'embargo')('mail.given_subject', {
    until,
    site: site.name[language] ?? site.key,
  });
}
