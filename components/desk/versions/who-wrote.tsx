'use client';

import { useId, useRef, useState } from 'react';
import { keyed } from '#components/ui/keyed.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import { sayWhen } from '#lib/when.ts';
import { askWhoWrote, type Passage, type WrittenWords } from './ask-who-wrote.ts';

export type WroteWords = { title: string; loading: string; nothing: string; failed: string; line: string };

type Props = {
  release: string;
  passage: Passage;
  face: string;
  label: string;
  words: WroteWords;
  /** Of the text, and of the person reading. */
  of: Language;
  language: Language;
  timeZone: string;
};

/** Says who wrote a passage of a version, in a small popover: Escape closes it and gives the focus back. */
export function WhoWrote({ release, passage, face, label, words, of, language, timeZone }: Props) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<WrittenWords[] | 'loading' | 'failed'>('loading');
  const open = async (shown: boolean) => {
    if (!shown || found !== 'loading') return;
    setFound(await askWhoWrote(release, passage).catch(() => 'failed' as const));
  };
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className="mt-0.5 inline-flex min-h-6 items-center rounded-sm text-xs text-brand underline max-tablet:min-h-11"
      >
        {face}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={words.title}
        onToggle={(event) => void open(event.newState === 'open')}
        className="menu-panel max-w-80 rounded-lg bg-raised p-4 text-start text-sm text-ink shadow-float"
      >
        <Wrote found={found} words={words} of={of} language={language} timeZone={timeZone} />
      </div>
    </>
  );
}

type WroteProps = {
  found: WrittenWords[] | 'loading' | 'failed';
} & Pick<Props, 'words' | 'of' | 'language' | 'timeZone'>;

/** Who wrote which words, one line for each. */
export function Wrote({ found, words, of, language, timeZone }: WroteProps) {
  const now = new Date();
  if (found === 'loading' || found === 'failed') return <p role="status">{words[found]}</p>;
  if (found.length === 0) return <p role="status">{words.nothing}</p>;
  return (
    <>
      <p className="mb-2 font-semibold">{words.title}</p>
      <div role="status">
        <ul className="grid max-h-64 gap-2 overflow-auto">
          {keyed(found).map(({ item: { name, at, words: said }, key }) => (
            <li key={key}>
              <b>
                {words.line
                  .replace('{name}', name)
                  .replace('{when}', sayWhen(new Date(at), now, language, timeZone))}
              </b>
              {said && (
                <q lang={of} dir={directionOf(of)} className="block text-ink-2">
                  {short(said)}
                </q>
              )}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

const short = (text: string) => (text.length > 140 ? `${text.slice(0, 80)} … ${text.slice(-50)}` : text);
