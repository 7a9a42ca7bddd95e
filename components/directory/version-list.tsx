import type { VersionLine } from '#lib/directory/queries/read.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { sayWhen } from '#lib/when.ts';

type Props = { versions: readonly VersionLine[]; language: Language; zone: string };

/** Who changed what of a record, and when; the newest first. */
export function VersionList({ versions, language, zone }: Props) {
  const t = translator(language, 'directory');
  const now = new Date();
  const fields = (names: readonly string[]) =>
    names
      .map((name) => phrase(language, `directory.fields.${name}`) ?? name)
      .join(language === 'ar' ? '، ' : ', ');
  return (
    <ol className="grid gap-2 text-[0.8125rem]">
      {versions.map(({ version, by, at, retired, changed }, index) => (
        <li key={version}>
          <span className="font-semibold">{t('version', { number: version })}</span>{' '}
          <span className="text-ink-3">
            {sayWhen(at, now, language, zone)} · {by || t('newsroom')}
          </span>
          <p className="text-ink-2">
            {version === 1
              ? t('versions.made')
              : retired && !versions[index + 1]?.retired
                ? t('versions.retired')
                : !retired && versions[index + 1]?.retired
                  ? t('versions.brought_back')
                  : fields(changed)}
          </p>
        </li>
      ))}
    </ol>
  );
}
