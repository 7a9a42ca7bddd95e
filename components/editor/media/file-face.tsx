'use client';

import { Thumb } from '#components/media/thumb.tsx';
import { Button } from '#components/ui/button.tsx';
import { sayBytes } from '#components/ui/say-bytes.ts';
import { useWriting } from '../context.ts';
import { Said } from '../parts/said.tsx';
import type { Part } from '../parts/use-part.ts';
import { Standings } from './standings.tsx';
import { useFile } from './use-file.ts';

/** A document, sound or film as it stands in the text: what it is, how heavy, what it lacks. */
export function FileFace({ part, asset }: { part: Part; asset: string }) {
  const { t, opening } = useWriting();
  const file = useFile(asset);
  if (!file) {
    return (
      <p className={`text-xs ${file === null ? 'text-error' : 'text-ink-3'}`}>
        <Said>{t(file === null ? 'media.gone' : 'media.waiting')}</Said>
      </p>
    );
  }
  return (
    <div className="grid gap-1.5">
      <p className="flex items-center gap-2 text-xs text-ink-3">
        <Thumb kind={file.kind} name={file.thumb} className="size-9 flex-none" />
        <span>
          <Said>{t(`media.kinds.${file.kind}`)}</Said>{' '}
          <bdi dir="ltr">{sayBytes(file.bytes, opening.memberLanguage)}</bdi>
        </span>
      </p>
      <Standings file={file} />
      {file.newer && part.editable && (
        <p className="flex flex-wrap items-center gap-2 text-xs text-warning">
          <Said>{t('media.newer')}</Said>
          <Button small onClick={() => part.set('asset', file.newer)}>
            <Said>{t('media.take_newer')}</Said>
          </Button>
        </p>
      )}
    </div>
  );
}
