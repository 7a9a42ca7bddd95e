import { exportRedirects } from '#lib/addresses/queries.ts';
import { requireMember } from '#lib/auth/session.ts';
import { isRefusal } from '#lib/errors.ts';

/** A site's redirects as a file to keep or to edit. */
export async function GET(request: Request): Promise<Response> {
  const member = await requireMember();
  const site = new URL(request.url).searchParams.get('site') ?? '';
  if (!/^[a-z0-9-]{1,60}$/.test(site)) return new Response(null, { status: 404 });
  try {
    const name = `redirects-${site}-${new Date().toISOString().slice(0, 10)}.csv`;
    return new Response(await exportRedirects(member, site), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    if (isRefusal(error)) return new Response(null, { status: 404 });
    throw error;
  }
}
