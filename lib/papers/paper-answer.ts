import type { ReleaseView } from '../releases/view.ts';
import { CONTENT_TYPES, dispositionOf, type PaperForm } from './forms.ts';
import { hadAs } from './had-as.ts';

/** How long somebody should wait who came when too much was being drawn. */
const RETRY_SECONDS = '20';

const EMPTIES: readonly PaperForm[] = ['csv', 'zip'];

/** A release in one of its forms, as an answer to whoever may have it. What was withdrawn is not to be listed. */
export async function paperAnswer(form: PaperForm, view: ReleaseView): Promise<Response> {
  const bytes = await hadAs(form, view);
  if (!bytes) return new Response(null, { status: 503, headers: { 'retry-after': RETRY_SECONDS } });
  // A text without numbers has no file of figures, one without pictures no archive; a correction may give it one.
  if (EMPTIES.includes(form) && bytes.length === 0)
    return new Response(null, {
      status: 404,
      headers: view.embargo ? {} : { 'surrogate-key': `release-${view.id}` },
    });
  const headers = new Headers({
    'content-type': CONTENT_TYPES[form],
    'content-language': view.language,
    'content-disposition': dispositionOf(form, view),
  });
  const modified = view.updatedAt ?? view.publishedAt;
  if (modified) headers.set('last-modified', modified.toUTCString());
  if (!view.embargo) headers.set('surrogate-key', `release-${view.id}`);
  if (view.withdrawal) headers.set('x-robots-tag', 'noindex');
  return new Response(new Uint8Array(bytes), { headers });
}
