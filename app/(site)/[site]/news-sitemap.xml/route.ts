import { NEWS_SITEMAP, writeNewsSitemap } from '#lib/delivery/sitemaps/news-sitemap.ts';
import { listSince } from '#lib/releases/public-sitemap.ts';
import { findSite } from '#lib/sites/public.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ site: string }> }) {
  const site = await findSite((await params).site, 'en');
  if (!site) return new Response(null, { status: 404 });
  const since = new Date(Date.now() - NEWS_SITEMAP.days * 86_400_000);
  const body = writeNewsSitemap(site, await listSince(site, since, NEWS_SITEMAP.limit));
  const headers = {
    'content-type': 'application/xml; charset=utf-8',
    'surrogate-key': `sitemap-${site.key}`,
  };
  return new Response(body, { headers });
}
