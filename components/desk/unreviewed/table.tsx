import Link from 'next/link';
import { type Glyph, StateGlyph } from '#components/release/state-glyph.tsx';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Said } from '#components/ui/said.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import type { Standing, UnreviewedLine } from '#lib/releases/queries/unreviewed.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';
import { writeDateTime } from '#lib/time.ts';
import { sayAge } from '#lib/when.ts';
import { Headline } from '../headline.tsx';
import { releasePath } from '../release-page.ts';
import { phraseRich } from '../rich.ts';

const LOOK: Record<Standing, { tone: Tone; glyph: Glyph }> = {
  waiting: { tone: 'changes', glyph: 'half-disc' },
  reviewed: { tone: 'approved', glyph: 'tick' },
  replaced: { tone: 'approved', glyph: 'tick' },
  gone: { tone: 'draft', glyph: 'struck-ring' },
};

type Props = { lines: UnreviewedLine[]; sites: SiteView[]; now: Date; language: Language };

/** Editions without review line by line: when, how it stands, which, who forced it and why, what came after. */
export function UnreviewedTable({ lines, sites, now, language }: Props) {
  const t = translator(language, 'unreviewed');
  return (
    <table className="event-table event-table-stacked">
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('standing')}</th>
          <th scope="col">{t('edition')}</th>
          <th scope="col">{t('why')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.seq}>
            <td className="text-ink-2 tabular-nums tablet:whitespace-nowrap">
              <time dateTime={line.at.toISOString()}>{writeDateTime(line.at, language, 'UTC')}</time>
            </td>
            <td>
              <After line={line} now={now} language={language} />
            </td>
            <td>
              <Edition line={line} sites={sites} language={language} />
            </td>
            <td>
              <b>{line.by}</b>
              {line.how === 'minor_fix' ? (
                <span className="block text-ink-2">{t('minor_fix')}</span>
              ) : (
                <Said quiet>{line.reason}</Said>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type AfterProps = { line: UnreviewedLine; now: Date; language: Language };

function After({ line: { standing, at, after }, now, language }: AfterProps) {
  const said = phraseRich(language, `unreviewed.said.${standing}`, {
    who: after?.by ?? '',
    edition: after?.edition ?? '',
    age: sayAge(at, after?.at ?? now, language),
  });
  return (
    <>
      <Badge tone={LOOK[standing].tone} glyph={<StateGlyph of={LOOK[standing].glyph} />}>
        {translator(language, 'unreviewed')(`standings.${standing}`)}
      </Badge>
      <span className="block pt-1 text-ink-2">{said}</span>
      {standing === 'reviewed' && after?.comment && <Said quiet>{after.comment}</Said>}
    </>
  );
}

type EditionProps = { line: UnreviewedLine; sites: SiteView[]; language: Language };

function Edition({ line: { release, standing, siteKey, edition }, sites, language }: EditionProps) {
  const site = sites.find(({ key }) => key === siteKey);
  return (
    <>
      <Link
        href={releasePath(release.id, standing === 'waiting' ? 'review' : 'history')}
        prefetch={false}
        className="text-brand underline"
      >
        <Headline
          text={release.headline}
          language={release.language}
          untitled={translator(language, 'desk')('line.untitled')}
        />
      </Link>
      <span className="block text-[0.8125rem] text-ink-2">
        {site ? inLanguage(site.name, language) : siteKey} ·{' '}
        <bdi lang={release.language}>{LANGUAGE_NAMES[release.language]}</bdi> ·{' '}
        {translator(language, 'unreviewed')('number', { number: edition })}
      </span>
    </>
  );
}
