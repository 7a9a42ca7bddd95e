import type { VersionLine } from '#lib/directory/queries/read.ts';
import { sayPath } from '#lib/directory/say-path.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { sayWhen } from '#lib/when.ts';
import type { Nameable } from './drawn.ts';
import { sayChangedValue } from './say-value.ts';

type Props = {
  versions: readonly VersionLine[];
  nameable: Nameable;
  language: Language;
  zone: string;
};

/** Who changed what of a record, and when; the newest first. */
export function VersionList({ versions, nameable, language, zone }: Props) {
  const t = translator(language, 'directory');
  const now = new Date();
  const said = (path: string, text: string) => sayChangedValue(path, text, nameable, language);
  return (
    <ol className="grid gap-2 text-[0.8125rem]">
      {versions.map(({ version, by, at, retired, changes }, index) => (
        <li key={version}>
          <span className="font-semibold">{t('version', { number: version })}</span>{' '}
          <span className="text-ink-3">
            {sayWhen(at, now, language, zone)} · {by || t('newsroom')}
          </span>
          <div className="text-ink-2">
            {version === 1 && <p>{t('versions.made')}</p>}
            {retired && !versions[index + 1]?.retired && <p>{t('versions.retired')}</p>}
            {!retired && versions[index + 1]?.retired && <p>{t('versions.brought_back')}</p>}
            {changes.map(({ path, from, to }) => (
              <p key={path} dir="auto" className="wrap-break-word">
                {t('import.change', {
                  field: sayPath(language, path),
                  from: said(path, from),
                  to: said(path, to),
                })}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
