import { sayBytes } from '#components/ui/say-bytes.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { BYTES, FILE_REFUSALS, PIXELS } from '#lib/media/limits.ts';
import { ASSET_KINDS, REMOVED } from '#lib/media/vocabulary.ts';
import type { UploadWords } from './upload-desk.tsx';

/** What the page of uploads says, with the limits of each kind told before anything is sent. */
export function uploadWords(language: Language): UploadWords {
  const t = translator(language, 'media');
  const limits = ASSET_KINDS.map((kind) => `${t(`kinds.${kind}`)} ≤ ${sayBytes(BYTES[kind], language)}`);
  return {
    title: t('upload.title'),
    choose: t('upload.choose'),
    here: t('upload.here'),
    cleaned: t('upload.cleaned'),
    site: t('upload.site'),
    send: t('upload.send'),
    pause: t('upload.pause'),
    resume: t('upload.resume'),
    pause_all: t('upload.pause_all'),
    resume_all: t('upload.resume_all'),
    remove: t('upload.remove'),
    again: t('upload.again'),
    list: t('upload.list'),
    removed: t.raw('upload.removed'),
    open: t('upload.open'),
    describe: t('upload.describe'),
    unknown_type: t('upload.unknown_type'),
    too_large: t('upload.too_large'),
    limits: t('upload.limits', { list: limits.join(' · '), pixels: PIXELS / 1e6 }),
    states: {
      waiting: t('upload.waiting'),
      sending: t('upload.sending'),
      paused: t('upload.paused'),
      cleaning: t('upload.cleaning'),
      failed: t('upload.failed'),
      done: t('upload.ready'),
      known: t('upload.known'),
      refused: t('upload.refused'),
    },
    refusals: Object.fromEntries(FILE_REFUSALS.map((code) => [code, t.raw(`refusals.${code}`)])),
    taken: Object.fromEntries(REMOVED.map((code) => [code, t(`removed.${code}`)])),
  };
}
