import { requireMember } from '#lib/auth/session.ts';
import { listedBy } from '#lib/directory/input.ts';
import { exportRecords } from '#lib/directory/queries/export.ts';
import { kindAt } from '#lib/directory/slugs.ts';

type Context = { params: Promise<{ kind: string }> };

/** The records of a kind the member sees in the list, as a file to keep or to edit. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const member = await requireMember();
  const { kind: slug } = await params;
  const kind = kindAt(slug);
  if (!kind) return new Response(null, { status: 404 });
  const by = listedBy.parse(Object.fromEntries(new URL(request.url).searchParams));
  const name = `${slug}-${new Date().toISOString().slice(0, 10)}.csv`;
  return new Response(await exportRecords(member, kind, by), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  });
}
