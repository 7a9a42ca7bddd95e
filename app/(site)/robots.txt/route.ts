import { writeRobots } from '#lib/delivery/sitemaps/robots.ts';
import { listSites } from '#lib/sites/public.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const body = writeRobots(await listSites('en'));
  return new Response(body, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
