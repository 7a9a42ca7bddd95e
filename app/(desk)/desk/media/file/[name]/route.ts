import { requireMember } from '#lib/auth/session.ts';
import { findDeskFile } from '#lib/media/desk-file.ts';
import { fileAnswer } from '#lib/media/file-answer.ts';

type Context = { params: Promise<{ name: string }> };

/** A clean drawing of a file of the library, public or not. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const member = await requireMember();
  const file = await findDeskFile(member, (await params).name);
  return file ? fileAnswer(request, file) : new Response(null, { status: 404 });
}
