import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { ImportView, TakenPart } from '#lib/documents/import/view.ts';
import type { ImportWords } from './import-words.ts';

/** What was taken from a file beside what was left in it, with what somebody should look at first. */
export function SideBySide({ view, words }: { view: ImportView; words: ImportWords }) {
  const id = useId();
  return (
    <div className="grid gap-5 panel:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
      <section aria-labelledby={`${id}-taken`} className="grid content-start gap-3">
        <h3 id={`${id}-taken`}>{words.taken}</h3>
        <dl
          tabIndex={0}
          aria-labelledby={`${id}-taken`}
          className="grid max-h-[32rem] gap-3 overflow-y-auto pe-2"
        >
          {view.taken.map(({ part, lines }) => (
            <div key={part} className="grid gap-1">
              <dt className="text-[0.8125rem] text-ink-3">{words.parts[part]}</dt>
              <Lines
                lines={SHORT.has(part) ? [lines.join(' · ')] : lines}
                view={view}
                reading={part === 'headline' || part === 'body'}
              />
            </div>
          ))}
        </dl>
      </section>
      <div className="grid content-start gap-5">
        <section aria-labelledby={`${id}-doubts`} className="grid content-start gap-2">
          <h3 id={`${id}-doubts`}>{words.doubts}</h3>
          {view.doubts.length === 0 && <p className="text-ink-2">{words.no_doubts}</p>}
          <ul className="grid gap-2">
            {view.doubts.map((doubt) => (
              <li
                key={doubt}
                className="grid grid-cols-[auto_1fr] gap-2 rounded-sm bg-warning-tint px-2.5 py-1.5 text-ink"
              >
                <Icon of={TriangleAlert} className="mt-0.5 text-warning" />
                {doubt}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby={`${id}-left`} className="grid content-start gap-2">
          <h3 id={`${id}-left`}>{words.left}</h3>
          {view.left.length === 0 && <p className="text-ink-2">{words.nothing_left}</p>}
          {view.left.map(({ title, lines }) => (
            <details key={title} className="rounded-sm border border-line px-2.5 py-1.5">
              <summary className="min-h-6">{title}</summary>
              <ul className="mt-2 grid gap-1 text-[0.8125rem] text-ink-2">
                {numbered(lines).map(([key, line]) => (
                  <li key={key} dir="auto" className="wrap-anywhere">
                    {line}
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </section>
      </div>
    </div>
  );
}

// Lists of names and numbers take one line, not one each.
const SHORT = new Set<TakenPart>(['figures', 'countries', 'sdgs', 'partners', 'donors', 'projects']);

function Lines({ lines, view, reading }: { lines: string[]; view: ImportView; reading: boolean }) {
  return (
    <>
      {numbered(lines).map(([key, line]) => (
        <dd
          key={key}
          lang={view.language ?? undefined}
          dir={reading ? view.direction : 'auto'}
          className={reading ? 'mb-1.5 font-read text-base wrap-anywhere' : 'wrap-anywhere'}
        >
          {line}
        </dd>
      ))}
    </>
  );
}

// Lines of a file may repeat; their place makes them different.
const numbered = (lines: string[]): [string, string][] => lines.map((line, at) => [`${at} ${line}`, line]);
