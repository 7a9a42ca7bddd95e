import { answerApi, answerJson, apiProblem, OPEN } from '#lib/api/answer.ts';
import { ninjsOf } from '#lib/delivery/ninjs/ninjs.ts';
import { findRelease } from '#lib/releases/public.ts';
import { readItems } from '#lib/releases/public-items.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ site: string; lang: string; slug: string[] }> };

/** A release as ninjs 3.1; machines ask for it as `/{site}/{lang}/news/{slug}.ninjs.json` (see next.config.ts). */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerApi(async () => {
    const { site, lang, slug } = await params;
    const found = await findRelease(site, lang, slug.map(decodeURIComponent).join('/'));
    switch (found.state) {
      case 'live': {
        const [item] = await readItems([found.view.id]);
        if (!item) return apiProblem('not-found');
        return answerJson(await ninjsOf(item), {
          'content-language': lang,
          'surrogate-key': `release-${found.view.id}`,
          ...(found.view.withdrawal && { 'x-robots-tag': 'noindex' }),
        });
      }
      case 'moved':
        return new Response(null, {
          status: 308,
          headers: { ...OPEN, location: `${found.to}.ninjs.json`, 'surrogate-key': found.keys },
        });
      case 'gone':
        return apiProblem('gone', { keys: found.keys });
      case 'missing':
        return apiProblem('not-found');
    }
  });
}
