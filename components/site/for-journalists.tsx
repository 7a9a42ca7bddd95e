import { breakable } from '#lib/documents/draw/breakable.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf } from '#lib/languages.ts';
import { citationOf } from '#lib/papers/cite.ts';
import type { PaperLink } from '#lib/papers/links.ts';
import type { ReleaseView } from '#lib/releases/view.ts';

type Props = { view: ReleaseView; papers: readonly PaperLink[] };

/** What newsrooms take with them: the release in its other forms, with their sizes, and how it is cited. */
export function ForJournalists({ view, papers }: Props) {
  const { language } = view;
  const t = translator(language, 'papers');
  const site = translator(language, 'site');
  const citation = citationOf(view);
  if (papers.length === 0) return null;
  return (
    <section>
      <h2>{site('release.forEditors')}</h2>
      <ul>
        {papers.map(({ form, href, bytes }) => (
          <li key={form}>
            <a href={href}>{sized(t(`forms.${form}`), bytes)}</a>
          </li>
        ))}
      </ul>
      {citation && (
        <>
          <h3>{t('cite')}</h3>
          <p className="copy">{breakable(citation)}</p>
        </>
      )}
    </section>
  );

  function sized(name: string, bytes: number | null): string {
    if (bytes === null) return name;
    // A Latin name would take comma and number to its own side.
    const apart = directionOf(language) === 'rtl' ? isolated(name) : name;
    const size = t('kilobytes', { count: Math.max(1, Math.round(bytes / 1000)) });
    return t('sized', { name: apart, size });
  }
}
