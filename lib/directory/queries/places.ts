import type { Actor } from '../../members/roles.ts';
import { listSites, type SiteView } from '../../sites/queries.ts';
import type { RecordKind } from '../kinds.ts';
import { canManageRecord } from '../policy.ts';

/** Where a member may make records of a kind: the sites, each with the languages they may do it in, and for everybody. */
export type RecordPlaces = { everybodys: boolean; sites: SiteView[] };

/** The places a member may make records of a kind for. */
export async function listPlacesForRecords(viewer: Actor, kind: RecordKind): Promise<RecordPlaces> {
  const seen = await listSites(viewer);
  const own = seen
    .map((site) => ({
      ...site,
      languages: site.languages.filter(
        (language) =>
          canManageRecord(viewer, { kind, siteKey: site.key, language: kind === 'about' ? language : null })
            .allowed,
      ),
    }))
    .filter(({ languages }) => languages.length > 0);
  return {
    everybodys: kind !== 'about' && canManageRecord(viewer, { kind, siteKey: null }).allowed,
    sites: kind === 'fact' ? [] : own,
  };
}
