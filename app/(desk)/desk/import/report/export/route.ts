import { requireMember } from '#lib/auth/session.ts';
import { exportImports } from '#lib/documents/import/report.ts';

/** What was imported on a site, as a file; for a site the member may not see it has no lines. */
export async function GET(request: Request): Promise<Response> {
  const member = await requireMember();
  const site = new URL(request.url).searchParams.get('site') ?? '';
  if (!/^[a-z0-9-]{1,60}$/.test(site)) return new Response(null, { status: 404 });
  return new Response(await exportImports(member, site, member.language), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="imports-${site}-${new Date().toISOString().slice(0, 10)}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}
