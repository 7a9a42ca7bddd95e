import { siteSitemap } from '#lib/delivery/sitemaps/sitemap.ts';
import { findSite } from '#lib/sites/public.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ site: string }> }) {
  const site = await findSite((await params).site, 'en');
  if (!site) return new Response(null, { status: 404 });
  const headers = {
    'content-type': 'application/xml; charset=utf-8',
    'surrogate-key': `sitemap-${site.key}`,
  };
  return new Response(await siteSitemap(site), { headers });
}
