import { translator } from '#lib/i18n/translate.ts';
import { isPaperForm } from '#lib/papers/forms.ts';
import { paperAnswer } from '#lib/papers/paper-answer.ts';
import { findRelease } from '#lib/releases/public.ts';
import { pageLanguage } from '#lib/sites/place.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ site: string; lang: string; form: string; slug: string[] }> };

/**
 * A release as PDF, Word, plain text, its figures or the picture of its link; readers ask for it by the address of its page
 * with `.pdf`, `.docx`, `.txt`, `.csv`, `.zip` or `.png` after it (see next.config.ts). It answers as that page does.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { site, lang, form, slug } = await params;
  if (!isPaperForm(form)) return new Response(null, { status: 404 });
  const found = await findRelease(site, lang, slug.map(decodeURIComponent).join('/'));
  switch (found.state) {
    case 'live':
      return paperAnswer(form, found.view);
    case 'moved':
      return new Response(null, {
        status: 308,
        headers: { location: `${found.to}.${form}`, 'surrogate-key': found.keys },
      });
    case 'gone': {
      const language = await pageLanguage(lang);
      const t = translator(language, 'site');
      return new Response(`${t('gone.title')}\n\n${t('gone.why')}\n`, {
        status: 410,
        headers: {
          'content-type': 'text/plain; charset=utf-8',
          'content-language': language,
          'x-robots-tag': 'noindex',
          'surrogate-key': found.keys,
        },
      });
    }
    case 'missing':
      return new Response(null, { status: 404 });
  }
}
