'use client';

import { TriangleAlert } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import type { MediaChoice } from '#lib/media/choices.ts';
import { useWriting } from '../context.ts';
import { Said } from '../parts/said.tsx';

/** What keeps a file from readers, each with the way to mend it: the page of the file. */
export function Standings({ file }: { file: MediaChoice }) {
  const { t } = useWriting();
  if (file.lacks.length === 0) return null;
  return (
    <ul className="grid gap-1 text-xs text-warning">
      {file.lacks.map((lack) => (
        <li key={lack} className="flex items-start gap-1.5">
          <Icon of={TriangleAlert} className="mt-0.5" />
          <Said>{t(`media.lacks.${lack}`)}</Said>
        </li>
      ))}
      <li>
        <a
          href={`/desk/media/${file.id}`}
          target="_blank"
          rel="noreferrer"
          className="inline-block min-h-6 underline underline-offset-4"
        >
          <Said>{t('media.mend')}</Said>
        </a>
      </li>
    </ul>
  );
}
