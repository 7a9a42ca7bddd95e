'use client';

import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useWriting } from '../context.ts';

type Props = { onAgain: () => void; onClose?: (() => void) | undefined };

/** Says in the place of a part that it could not be loaded, and what can be done. */
export function NotLoaded({ onAgain, onClose }: Props) {
  const { t } = useWriting();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'nearest' });
    window.addEventListener('online', onAgain);
    return () => window.removeEventListener('online', onAgain);
  }, [onAgain]);
  return (
    <div ref={frame} className="scroll-my-40 p-3">
      <Notice tone="warning" role="alert" title={t('late.missing')}>
        <p>{t('late.why')}</p>
        <div className="mt-1 flex flex-wrap gap-2">
          <Button small onClick={onAgain}>
            {t('late.again')}
          </Button>
          <Button small onClick={() => location.reload()}>
            {t('late.reload')}
          </Button>
          {onClose && (
            <Button small variant="quiet" onClick={onClose}>
              {t('late.close')}
            </Button>
          )}
        </div>
      </Notice>
    </div>
  );
}
