'use client';

import { useEffect, useRef, useState } from 'react';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Term } from '#lib/checks/house/term.ts';
import { isLanguage, type Language } from '#lib/languages.ts';
import { linesOf, triedKey } from '#lib/style/tried.ts';
import { TermExamples } from './term-examples.tsx';
import { TrialResult } from './trial-result.tsx';
import { useTrial } from './use-trial.ts';
import { type StyleMessages, styleWords } from './words.ts';

type Props = {
  memberId: string;
  /** The term as it is kept; null for a new one. What it finds then needs no trial. */
  kept: { id: string; siteKey: string | null; language: Language; tried: string } | null;
  messages: StyleMessages;
  language: Language;
};

type Written = { term: Term; siteKey: string; hits: string[]; misses: string[] };

/** In the form of a term: what it makes of its examples, what it would find in the releases, and then the button that saves. */
export function TermTrial({ memberId, kept, messages, language }: Props) {
  const here = useRef<HTMLDivElement>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const { trial, begin, stop } = useTrial(memberId);
  const t = styleWords(messages, language);

  // The fields belong to the form: what stands in them is read again at every change.
  useEffect(() => {
    const form = here.current?.closest('form');
    if (!form) return;
    const read = () => setWritten(writtenIn(form, kept));
    read();
    form.addEventListener('input', read);
    return () => form.removeEventListener('input', read);
  }, [kept]);

  const { term, siteKey, hits, misses } = written ?? writtenIn(null, kept);
  const key = triedKey({ ...term, siteKey });
  const isTried =
    key === kept?.tried || (trial?.of === key && trial.state !== 'running' && trial.state !== 'failed');
  const isRunning = trial?.state === 'running';
  const { pattern, except } = term;
  const run = () =>
    begin(key, {
      siteKey,
      language: term.language,
      pattern,
      except,
      isExact: term.isExact ? 'on' : '',
      ...(kept ? { termId: kept.id } : {}),
    });
  return (
    <div ref={here} className="grid gap-7">
      <TermExamples term={term} hits={hits} misses={misses} t={t} />
      <section className="grid gap-3 rounded-md border border-line bg-ground p-4">
        <h2 className="text-base">{t('try.title')}</h2>
        <p className="text-[0.8125rem] text-ink-2">{t('try.hint')}</p>
        <div className="flex flex-wrap gap-2">
          <Button variant={isTried ? 'outline' : 'primary'} onClick={run}>
            {t(trial ? 'try.again' : 'try.term')}
          </Button>
          {isRunning && <Button onClick={stop}>{t('try.stop')}</Button>}
        </div>
        {trial && <TrialResult key={trial.of} trial={trial} compares={kept !== null} t={t} />}
      </section>
      <input type="hidden" name="tried" value={isTried ? key : ''} />
      <div className="flex flex-wrap items-center gap-3">
        {isTried ? (
          <SubmitButton>{t('form.save')}</SubmitButton>
        ) : (
          <Button variant="primary" reason={t('form.first_try')} reasonPlace="beside">
            {t('form.save')}
          </Button>
        )}
      </div>
    </div>
  );
}

function writtenIn(form: HTMLFormElement | null, kept: Props['kept']): Written {
  const data = form ? new FormData(form) : new FormData();
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const spoken = text('language');
  return {
    siteKey: kept ? (kept.siteKey ?? '') : text('siteKey'),
    hits: linesOf(text('hits')),
    misses: linesOf(text('misses')),
    term: {
      id: 'written',
      language: kept?.language ?? (isLanguage(spoken) ? spoken : 'en'),
      pattern: text('pattern'),
      except: text('except'),
      isExact: data.get('isExact') === 'on',
      severity: 'info',
      message: '',
      reason: '',
      link: '',
      fix: text('fix') || null,
    },
  };
}
