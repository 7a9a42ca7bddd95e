import Link from 'next/link';
import { Headline } from '#components/desk/headline.tsx';
import { StateBadge } from '#components/release/state-badge.tsx';
import type { Group } from '#lib/directory/use/groups.ts';
import type { Use } from '#lib/directory/use/where-used.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';

type Props = {
  group: Group;
  uses: readonly Use[];
  siteName: (key: string) => string;
  language: Language;
};

/** Texts of one kind that name a record: what is to become of them, and how each stands to it. */
export function UseGroup({ group, uses, siteName, language }: Props) {
  const t = translator(language, 'directory');
  if (uses.length === 0) return null;
  const decidable = group !== 'embargoed' && uses.some(isOpen);
  return (
    <section className="mb-9" aria-labelledby={`use-${group}`}>
      <h2 id={`use-${group}`} className="flex items-baseline gap-2 text-base">
        {t(`uses.groups.${group}`)}
        <span className="text-sm font-normal text-ink-3">{uses.length}</span>
      </h2>
      {decidable && (
        <fieldset className="mt-2 grid gap-1">
          <legend className="sr-only">{t('uses.decide', { group: t(`uses.groups.${group}`) })}</legend>
          {(['take', 'leave'] as const).map((choice) => (
            <label key={choice} className="flex items-start gap-2.5 py-1 max-tablet:min-h-11">
              <input
                type="radio"
                name={group}
                value={choice}
                defaultChecked={choice === (group === 'draft' ? 'take' : 'leave')}
                className="mt-0.5 size-5 flex-none accent-brand-fill"
              />
              <span>{t(choice === 'leave' ? 'uses.leave' : `uses.take.${group}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <ul className="mt-2 border-t border-line">
        {uses.map((use) => (
          <UseRow key={use.releaseId} use={use} siteName={siteName} language={language} />
        ))}
      </ul>
    </section>
  );
}

const isOpen = ({ behind, reason, group }: Use) =>
  behind.length > 0 && reason === null && group !== 'embargoed';

type RowProps = { use: Use; siteName: (key: string) => string; language: Language };

function UseRow({ use, siteName, language }: RowProps) {
  const t = translator(language, 'directory');
  const { releaseId, headline, siteKey, work, group, behind, own, reason, named } = use;
  const untitled = translator(language, 'desk')('line.untitled');
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const fields = (names: readonly string[]) =>
    list.format(names.map((name) => phrase(language, `directory.uses.fields.${name}`) ?? name));
  return (
    <li className="flex gap-3 border-b border-line py-3">
      <span className="w-6 flex-none">
        {isOpen(use) && (
          <input
            type="checkbox"
            name="items"
            value={`${releaseId}:${use.stateVersion}:${group}`}
            defaultChecked
            aria-label={t('uses.tick', { headline: headline || untitled })}
            className="size-6 accent-brand-fill"
          />
        )}
      </span>
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="wrap-anywhere font-semibold">
          <Link href={`/desk/releases/${releaseId}`} prefetch={false} className="text-inherit">
            <Headline text={headline} language={use.language} untitled={untitled} />
          </Link>
        </p>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] text-ink-2">
          {group !== 'live' && <StateBadge state={{ work, live: 'none' }} language={language} />}
          <span>
            {siteName(siteKey)} · <bdi lang={use.language}>{LANGUAGE_NAMES[use.language]}</bdi>
          </span>
        </p>
        {behind.length > 0 && (
          <p className="text-[0.8125rem] text-warning">{t('uses.still', { fields: fields(behind) })}</p>
        )}
        {own.length > 0 && (
          <p className="text-[0.8125rem] text-ink-2">{t('uses.own', { fields: fields(own) })}</p>
        )}
        {named === 'former' && <p className="text-[0.8125rem] text-warning">{t('uses.former_name')}</p>}
        {behind.length === 0 && named === null && (
          <p className="text-[0.8125rem] text-ink-2">{t('uses.same')}</p>
        )}
        {behind.length > 0 && (reason !== null || group === 'embargoed') && (
          <p className="text-[0.8125rem] text-ink-2">
            {group === 'embargoed' ? t('uses.embargoed') : phrase(language, `workflow.reasons.${reason}`)}
          </p>
        )}
      </div>
    </li>
  );
}
