'use client';

import { TriangleAlert } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { sayBytes } from '#components/ui/say-bytes.ts';
import { useWriting } from '../context.ts';
import { Said } from '../parts/said.tsx';
import type { Part } from '../parts/use-part.ts';
import { readCut } from './cut.ts';
import { Standings } from './standings.tsx';
import { useFile } from './use-file.ts';

/** A picture as it stands in the text: the part of it that is shown, what a phone loads for it, what it lacks. */
export function PictureFace({ part, asset, crop }: { part: Part; asset: string; crop: string }) {
  const { t, opening } = useWriting();
  const file = useFile(asset);
  if (file === undefined) return <Plain>{t('media.waiting')}</Plain>;
  if (file === null) return <Plain warns>{t('media.gone')}</Plain>;
  const cut = readCut(crop);
  const light = file.weights.find(({ width }) => width >= 640) ?? file.weights.at(-1);
  return (
    <div className="grid gap-1.5">
      {file.view && file.width && file.height ? (
        <div
          dir="ltr"
          className="relative w-full overflow-hidden rounded-sm bg-ground"
          style={{ aspectRatio: `${(cut.w * file.width) / (cut.h * file.height)}` }}
        >
          {/* biome-ignore lint/performance/noImgElement: the desk serves its own small drawings */}
          <img
            src={`/desk/media/file/${file.view}`}
            alt=""
            draggable={false}
            className="absolute max-w-none"
            style={{
              width: `${100_000 / cut.w}%`,
              left: `${(-100 * cut.x) / cut.w}%`,
              top: `${(-100 * cut.y) / cut.h}%`,
            }}
          />
        </div>
      ) : (
        <Plain>{t('media.preparing')}</Plain>
      )}
      {light && (
        <p className="text-xs text-ink-3">
          <Said>
            {t('media.weight', {
              width: light.width,
              weight: sayBytes(light.bytes, opening.memberLanguage),
            })}
          </Said>
        </p>
      )}
      <Standings file={file} />
      {file.newer && <Newer part={part} to={file.newer} />}
    </div>
  );
}

function Newer({ part, to }: { part: Part; to: string }) {
  const { t } = useWriting();
  return (
    <p className="flex flex-wrap items-center gap-2 text-xs text-warning">
      <Said>{t('media.newer')}</Said>
      {part.editable && (
        <Button small onClick={() => part.setAll({ asset: to, crop: '', focalX: 50, focalY: 50 })}>
          <Said>{t('media.take_newer')}</Said>
        </Button>
      )}
    </p>
  );
}

function Plain({ warns = false, children }: { warns?: boolean; children: string }) {
  return (
    <p className={`flex items-center gap-1.5 text-xs ${warns ? 'text-error' : 'text-ink-3'}`}>
      {warns && <Icon of={TriangleAlert} />}
      <Said>{children}</Said>
    </p>
  );
}
