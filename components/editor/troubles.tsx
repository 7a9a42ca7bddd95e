'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { NotMade } from './behaviour/suggesting.ts';
import { useSaving, useWriting } from './context.ts';
import { CopyWords } from './kept/copy-words.tsx';
import type { Saving } from './session/session.ts';

type Props = {
  editor: Editor;
  refused: Refusals;
};

/** How many changes of one's own could not be made, and why the last; each time it is said. */
export type Refusals = { times: number; why: NotMade };

/** Above the text: why words are not saved, and what can be done. */
export function Troubles({ editor, refused }: Props) {
  const saving = useSaving();
  const { t, isStale, isActHeld } = useWriting();
  return (
    <div className="grid gap-3 px-6 pt-4 empty:hidden max-tablet:px-4">
      {saving.kind === 'not_saved' && <NotSaved saving={saving} editor={editor} />}
      {isActHeld && (
        <Notice tone="warning" role="alert">
          {t('act_held')}
        </Notice>
      )}
      <NotTaken {...refused} />
      {isStale && (
        <Notice tone="notice" role="status">
          <p>{t('stale.why')}</p>
          <div>
            <Button small onClick={() => location.reload()}>
              {t('not_saved.reload')}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}

type NotSavedProps = { saving: Saving & { kind: 'not_saved' }; editor: Editor };

function NotSaved({ saving, editor }: NotSavedProps) {
  const { t, opening, session } = useWriting();
  const { why } = saving;
  const reason = 'reason' in saving ? opening.reasons[saving.reason] : undefined;
  const isFinal = 'reason' in saving;
  return (
    <Notice tone="alarm" title={t('saved.not_saved')} role="alert">
      <p>
        {t(`not_saved.${why}`)} {reason}
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        {why === 'signed_out' || why === 'other_member' ? (
          <a
            href={`/sign-in?next=${encodeURIComponent(`/desk/releases/${opening.release}`)}`}
            target="_blank"
            rel="noopener"
            className={buttonClass({ small: true, variant: 'primary' })}
          >
            {t('not_saved.sign_in')}
          </a>
        ) : null}
        {!isFinal && (
          <Button small onClick={() => session?.retry()}>
            {t('not_saved.try_again')}
          </Button>
        )}
        {why === 'outdated' && (
          <Button small variant="primary" onClick={() => location.reload()}>
            {t('not_saved.reload')}
          </Button>
        )}
        {(isFinal || why === 'signed_out' || why === 'other_member') && session && (
          <CopyWords words={session.words() || editor.getText()} />
        )}
        {isFinal && <PutAside />}
      </div>
    </Notice>
  );
}

/** The way out when words are not taken: they become a copy, and the page shows what is saved. */
function PutAside() {
  const { t, session, keep } = useWriting();
  return (
    <Button
      small
      onClick={async () => {
        const words = session?.words();
        if (words) await keep(words, session?.versions());
        await session?.forget();
        location.reload();
      }}
    >
      {t('not_saved.put_aside')}
    </Button>
  );
}

function NotTaken({ times, why }: Refusals) {
  const { t } = useWriting();
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    if (times === seen) return;
    const timer = setTimeout(() => setSeen(times), 8_000);
    return () => clearTimeout(timer);
  }, [times, seen]);
  if (times === seen) return null;
  return (
    <Notice tone="warning" role="alert">
      {t(why === 'another' ? 'not_in_their_name' : 'not_taken')}
    </Notice>
  );
}
