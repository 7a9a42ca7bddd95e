import { plainText } from '../documents/plain-text.ts';
import { headlineOf, standfirstOf } from '../documents/text.ts';
import { type EmbargoView, sayEmbargo, sayWhose } from '../embargo/line.ts';
import { translator } from '../i18n/translate.ts';
import type { Language } from '../languages.ts';
import { writeDate, writeDateTime } from '../time.ts';
import { numberOf } from './correction-number.ts';
import { oldAfter } from './old.ts';
import type { ReleaseView } from './view.ts';

/** A release as a plain text file: what it is, what must be known first, headline, text, end mark, contacts, address. */
export function releaseText(view: ReleaseView): string {
  const { doc, language, site, publishedAt, withdrawal, corrections } = view;
  const t = translator(language, 'site');
  const day = publishedAt && writeDate(publishedAt, language, site.timeZone);
  const version = view.version && t('release.version', { number: view.version });
  const years = oldAfter(view);
  const when = (at: Date) => () => writeDateTime(at, language, site.timeZone);
  const said = (parts: unknown) => [parts].flat().join('');
  return `${[
    view.embargo && embargoText(view.embargo, language),
    [t(`kinds.${view.kind}`), day, [view.reference, version].filter(Boolean).join(t('document.comma'))]
      .filter(Boolean)
      .join('\n'),
    withdrawal &&
      [
        said(t.markup('release.withdrawnAt', { date: when(withdrawal.at) })),
        withdrawal.text,
        t('release.withdrawnKept'),
      ].join('\n'),
    years && [t('release.old', { years }), t('release.oldWhy')].join('\n'),
    ...corrections.map(({ at, note, restored }, place) =>
      [
        numberOf(corrections, place) &&
          t('release.correctionNumber', { number: numberOf(corrections, place) }),
        said(t.markup(restored ? 'release.restoredAt' : 'release.correctedAt', { date: when(at) })),
        note,
      ]
        .filter(Boolean)
        .join('\n'),
    ),
    headlineOf(doc),
    standfirstOf(doc),
    plainText(doc, language, { about: view.about, facts: view.facts, over: view.over }),
    view.address,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function embargoText(embargo: EmbargoView, language: Language): string {
  const { until, elsewhere } = sayEmbargo(embargo, language);
  return [until, ...elsewhere, sayWhose(embargo, language)].filter(Boolean).join('\n');
}
