import { translator } from '#lib/i18n/translate.ts';
import { findRelease } from '#lib/releases/public.ts';
import { releaseText } from '#lib/releases/release-text.ts';
import { pageLanguage } from '#lib/sites/place.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ site: string; lang: string; slug: string[] }> };

/** A release as plain text; readers ask for it as `/{site}/{lang}/news/{slug}.txt` (see next.config.ts). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { site, lang, slug } = await params;
  const found = await findRelease(site, lang, slug.map(decodeURIComponent).join('/'));
  switch (found.state) {
    case 'live':
      return answer(releaseText(found.view), lang, {
        status: 200,
        noindex: Boolean(found.view.withdrawal),
        keys: `release-${found.view.id}`,
      });
    case 'moved':
      return new Response(null, { status: 308, headers: { location: `${found.to}.txt` } });
    case 'gone': {
      const t = translator(await pageLanguage(lang), 'site');
      return answer(`${t('gone.title')}\n\n${t('gone.why')}\n`, lang, { status: 410, noindex: true });
    }
    case 'missing':
      return new Response(null, { status: 404 });
  }
}

type Marks = { status: number; noindex: boolean; keys?: string };

function answer(text: string, language: string, { status, noindex, keys }: Marks) {
  const headers = new Headers({ 'content-type': 'text/plain; charset=utf-8', 'content-language': language });
  if (keys) headers.set('surrogate-key', keys);
  if (noindex) headers.set('x-robots-tag', 'noindex');
  return new Response(text, { status, headers });
}
