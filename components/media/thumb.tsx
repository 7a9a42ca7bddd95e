import { clsx } from 'clsx';
import { AudioLines, FileText, Film, Image, Sheet } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import type { AssetKind } from '#lib/media/vocabulary.ts';

const GLYPHS = { picture: Image, document: FileText, sheet: Sheet, sound: AudioLines, film: Film } as const;

type Props = {
  kind: AssetKind;
  /** The name of its drawing; null: none yet. */
  name: string | null;
  /** What is seen, where nothing beside it says so. */
  alt?: string;
  className?: string;
};

/** A file as one sees it at a glance: its picture whole, or a sign of what it is. */
export function Thumb({ kind, name, alt = '', className }: Props) {
  const frame = clsx('grid place-content-center overflow-hidden rounded-sm bg-sunken', className);
  return (
    <span className={frame}>
      {name ? (
        // biome-ignore lint/performance/noImgElement: it is drawn in its sizes already
        <img
          src={`/desk/media/file/${name}`}
          alt={alt}
          loading="lazy"
          decoding="async"
          className="size-full max-h-full max-w-full object-contain"
        />
      ) : (
        <Icon of={GLYPHS[kind]} size="large" className="text-ink-3" />
      )}
    </span>
  );
}
