import { countryName } from '../directory/countries.ts';
import { drawingOf } from '../documents/draw/drawing.ts';
import { asRejected } from '../documents/suggestions/settle.ts';
import { partOf, textOf } from '../documents/text.ts';
import { sayEmbargo, sayWhose } from '../embargo/line.ts';
import { translator } from '../i18n/translate.ts';
import { directionOf } from '../languages.ts';
import { numberOf } from '../releases/correction-number.ts';
import type { ReleaseView } from '../releases/view.ts';
import { dayIn, writeDate, writeDateTime } from '../time.ts';
import { bodyOf } from './blocks-of.ts';
import { endOf } from './end-of.ts';
import type { Paper, PaperNotice } from './paper.ts';
import { runsOf } from './runs-of.ts';

/** A release as it goes on paper: everything said in its language, nothing that is only suggested. */
export function paperOf(view: ReleaseView): Paper {
  const { language, site, publishedAt, updatedAt } = view;
  const doc = asRejected(view.doc);
  const drawing = drawingOf(doc, language, view);
  const t = translator(language, 'site');
  const version = view.version && t('release.version', { number: view.version });
  const standfirst = partOf(doc, 'standfirst');
  return {
    language,
    dir: directionOf(language),
    organization: t('names.organization'),
    place: site.country ? countryName(site.country, language) : '',
    kind: t(`kinds.${view.kind}`),
    date: publishedAt ? writeDate(publishedAt, language, site.timeZone) : '',
    mark: [view.reference, version].filter(Boolean).join(t('document.comma')),
    reference: view.reference,
    title: view.headline,
    summary: view.summary,
    embargo: sayEmbargoLines(view),
    notices: noticesOf(view),
    headline: runsOf(partOf(doc, 'headline'), drawing),
    standfirst: textOf(standfirst).trim() ? runsOf(standfirst, drawing) : [],
    body: bodyOf(partOf(doc, 'body'), drawing),
    end: endOf(partOf(doc, 'endMatter'), drawing),
    address: view.address,
    issued: updatedAt
      ? translator(language, 'papers')('issued', { date: writeDateTime(updatedAt, language, site.timeZone) })
      : '',
    day: updatedAt ? dayIn(updatedAt, 'UTC') : null,
  };
}

/** The lines of an embargo, the first of them first of everything; none without one. */
export function sayEmbargoLines({ embargo, language }: ReleaseView): string[] {
  if (!embargo) return [];
  const { until, elsewhere } = sayEmbargo(embargo, language);
  return [until, ...elsewhere, sayWhose(embargo, language) ?? ''].filter(Boolean);
}

/** What must be known first: that it was withdrawn, what was corrected, why it is back. Newest first. */
export function noticesOf({ corrections, language, site, withdrawal }: ReleaseView): PaperNotice[] {
  const t = translator(language, 'site');
  const at = (key: 'withdrawnAt' | 'correctedAt' | 'restoredAt', date: Date) =>
    [t.markup(`release.${key}`, { date: () => writeDateTime(date, language, site.timeZone) })]
      .flat()
      .join('');
  return [
    ...(withdrawal
      ? [
          {
            is: 'withdrawn' as const,
            title: at('withdrawnAt', withdrawal.at),
            paragraphs: [withdrawal.text, t('release.withdrawnKept')],
          },
        ]
      : []),
    ...corrections.map((correction, place) => {
      const number = numberOf(corrections, place);
      const title = at(correction.restored ? 'restoredAt' : 'correctedAt', correction.at);
      return {
        is: 'corrected' as const,
        title: number ? `${t('release.correctionNumber', { number })}${t('document.colon')}${title}` : title,
        paragraphs: [correction.note],
      };
    }),
  ];
}
