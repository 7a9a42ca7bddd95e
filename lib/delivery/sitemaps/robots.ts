import type { SiteView } from '../../releases/view.ts';
import { absolute } from '../../sites/public.ts';

/** What robots may read: everything but staff's doors; and where each newsroom lists its pages (RFC 9309). */
export function writeRobots(sites: readonly SiteView[]): string {
  const closed = [
    '/desk',
    '/sign-in',
    '/sign-out',
    '/invite',
    '/approve',
    '/embargo',
    '/api/auth',
    '/api/desk',
  ];
  return [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    ...sites.flatMap(({ key }) =>
      ['sitemap.xml', 'news-sitemap.xml'].map((file) => `Sitemap: ${absolute(`/${key}/${file}`)}`),
    ),
    '',
  ].join('\n');
}
