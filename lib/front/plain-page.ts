import type { IncomingMessage } from 'node:http';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, isLanguage, LANGUAGES, type Language, preferredLanguage } from '#lib/languages.ts';

export type Trouble = 'wrong' | 'starting' | 'method' | 'missing' | 'away' | 'too_big';

const without = new Set<Trouble>(['method', 'too_big']);

const style =
  'body{margin:0;padding:12vh 1.5rem;font:1.0625rem/1.6 system-ui,sans-serif;color:#1a1d23;background:#fff}' +
  'main{max-width:34rem;margin:auto}h1{font-size:1.6rem;line-height:1.2}:lang(ar){line-height:1.7}a{color:#0033a0}' +
  '@media(prefers-color-scheme:dark){body{color:#e8eaee;background:#14161a}a{color:#8fb0ff}}';

/** A page that needs nothing but itself: what happened, what is safe, what to do, in the reader's language. */
export function plainPage(req: IncomingMessage, path: string, trouble: Trouble): string {
  const language = languageOf(req, path);
  const t = translator(language, 'front');
  // An empty address is the page's own: it is asked for again as it was.
  const [address, name] = trouble === 'away' ? ['', t('again')] : ['/', t('home')];
  const way = without.has(trouble) ? '' : `<p><a href="${address}">${name}</a></p>`;
  return pageOf(trouble, language, way);
}

/** The page in place of a file that is shown no more: it leads to the text the file belonged to. */
export function filePage({ language, href }: { language: Language; href: string }): string {
  const name = translator(language, 'front')('to_text');
  return pageOf('file_gone', language, `<p><a href="${href}">${name}</a></p>`);
}

function pageOf(trouble: Trouble | 'file_gone', language: Language, way: string): string {
  const t = translator(language, 'front');
  return (
    `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">` +
    `<title>${t(`${trouble}.title`)}</title><style>${style}</style></head><body><main><h1>${t(`${trouble}.title`)}</h1>` +
    `<p>${t(`${trouble}.happened`)} ${t(`${trouble}.safe`)}</p><p>${t(`${trouble}.next`)}</p>${way}</main></body></html>`
  );
}

/** The language of an address (`/site/lang/…`), else the first one the browser asks for that we have. */
export function languageOf(req: IncomingMessage, path: string): Language {
  const named = path.split('/')[2];
  if (isLanguage(named)) return named;
  return preferredLanguage(req.headers['accept-language'] ?? null, LANGUAGES, 'en');
}
