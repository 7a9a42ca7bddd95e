import { db } from '#db/client.ts';
import type { NodeJson } from '../../documents/parse.ts';
import type { Language } from '../../languages.ts';
import { checkRelease } from '../check-release.ts';
import type { Noticed } from '../frozen.ts';
import { noticedOf } from '../noticed.ts';
import { leftIn } from './dismissals.ts';
import { type From, knownFor } from './known.ts';

type Read = { id: string; siteKey: string; language: Language; doc: NodeJson };

/** What the checks find in a release as it is now, and what of it somebody has let stand. The caller has found the release. */
export async function noticedIn(from: From, { id, siteKey, language, doc }: Read): Promise<Noticed[]> {
  const known = await knownFor({ releaseId: id, siteKey, language }, from);
  return noticedOf(checkRelease(doc, language, known), await leftIn(from, id));
}

/** The same for a page of the desk. */
export function readNoticed(release: { site: { key: string } } & Omit<Read, 'siteKey'>): Promise<Noticed[]> {
  return noticedIn(db(), { ...release, siteKey: release.site.key });
}
