'use client';

import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useWriting } from '../context.ts';
import { late } from '../late/late.tsx';
import { CopyWords } from './copy-words.tsx';
import { Words } from './words.tsx';

// Where it cannot be had, the words stand alone.
const Comparison = late(() => import('./comparison.tsx').then((it) => it.Comparison), {
  meanwhile: Words,
  instead: Words,
});

/** Words that found no place in the document any more, until their author has seen to them. */
export function KeptWords() {
  const { t, kept, letGo } = useWriting();
  if (kept.length === 0) return null;
  return (
    <div className="grid gap-3 px-6 pt-4 max-tablet:px-4">
      {kept.map(({ id, words, versions }) => (
        <Notice key={id} tone="warning" title={t('kept.title')} role="alert">
          <p>{t('kept.why')}</p>
          {versions ? <Comparison versions={versions} words={words} /> : <Words words={words} />}
          <div className="mt-1 flex flex-wrap gap-2">
            <CopyWords words={words} />
            <Button small variant="quiet" onClick={() => letGo(id)}>
              {t('kept.let_go')}
            </Button>
          </div>
        </Notice>
      ))}
    </div>
  );
}
