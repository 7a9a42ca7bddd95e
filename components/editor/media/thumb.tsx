import { clsx } from 'clsx';
import { FileText, ImageIcon, Music, Table, Video } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import type { MediaChoice } from '#lib/media/choices.ts';

const DRAWN = { picture: ImageIcon, document: FileText, sheet: Table, sound: Music, film: Video } as const;

/** A small picture of a file, for whoever chooses it by eye; what it is called stands beside. */
export function Thumb({
  file,
  className,
}: {
  file: Pick<MediaChoice, 'thumb' | 'kind'>;
  className?: string;
}) {
  return file.thumb ? (
    // biome-ignore lint/performance/noImgElement: the desk serves its own small drawings
    <img
      src={`/desk/media/file/${file.thumb}`}
      alt=""
      loading="lazy"
      decoding="async"
      className={clsx('rounded-sm bg-ground object-contain', className)}
    />
  ) : (
    <span className={clsx('grid place-content-center rounded-sm bg-ground text-ink-3', className)}>
      <Icon of={DRAWN[file.kind]} />
    </span>
  );
}
