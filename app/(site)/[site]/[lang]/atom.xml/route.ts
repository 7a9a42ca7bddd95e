import { answerFeed } from '#lib/delivery/feeds/answer.ts';
import { ATOM_TYPE, writeAtom } from '#lib/delivery/feeds/atom.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ site: string; lang: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFeed(request, params, { file: 'atom.xml', type: ATOM_TYPE, write: writeAtom });
}
