import { sql } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import { pathOf } from '../releases/address.ts';
import { nameOf, type OnSite } from './place.ts';

/**
 * Where readers are led from an address at which nothing stands: by a redirect of its site, else to a release that had
 * this address before it came here and was public since. `host` is the one that was asked. Null: nowhere.
 */
export async function leadOn({ siteKey, path }: OnSite, host: string): Promise<string | null> {
  const rows = await readers().execute<{
    to: string | null;
    language: string;
    slug: string;
    home: string;
  }>(sql`
    select to_path as to, null as language, null as slug, null as home, 0 as place
      from published_redirects where site_key = ${siteKey} and from_path = ${path}
    union all
    select null, language, slug, site_key, case when old_host = ${nameOf(host)} then 1 else 2 end
      from published_old_addresses
      where old_path = ${path} and (old_host = ${nameOf(host)} or site_key = ${siteKey})
    order by place, home, language, slug limit 1`);
  const [found] = rows;
  if (!found) return null;
  return found.to ?? pathOf(found.home, found.language, found.slug);
}
