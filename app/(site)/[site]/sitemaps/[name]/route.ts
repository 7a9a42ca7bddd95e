import { partSitemap } from '#lib/delivery/sitemaps/sitemap.ts';
import { findSite } from '#lib/sites/public.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ site: string; name: string }> };

/** A part of a large newsroom's sitemap; `/{site}/sitemap.xml` is then the index that names it. */
export async function GET(_request: Request, { params }: Context) {
  const { site: key, name } = await params;
  const site = await findSite(key, 'en');
  const body = site && (await partSitemap(site, name));
  if (!body) return new Response(null, { status: 404 });
  const headers = { 'content-type': 'application/xml; charset=utf-8', 'surrogate-key': `sitemap-${key}` };
  return new Response(body, { headers });
}
