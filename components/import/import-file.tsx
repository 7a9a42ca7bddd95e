import { X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { ImportChoice } from './import-choice.tsx';
import type { ImportSite, ImportWords } from './import-words.ts';
import type { DraftChoice } from './send.ts';
import { SideBySide } from './side-by-side.tsx';
import { type Item, isReady } from './use-import.ts';

type Props = {
  item: Item;
  words: ImportWords;
  sites: ImportSite[];
  /** Whether its button is the one likely next act of the page. */
  leading: boolean;
  onChoose: (choice: DraftChoice) => void;
  onMake: () => void;
  onRemove: () => void;
};

/** One file: how far it is, what was read in it, where it goes, and the draft it became. */
export function ImportFile({ item, words, sites, leading, onChoose, onMake, onRemove }: Props) {
  const { state, view, made } = item;
  const busy = state === 'waiting' || state === 'sending' || state === 'reading' || state === 'making';
  return (
    <article
      className="grid gap-4 rounded-md border border-line bg-paper p-4"
      aria-label={item.name}
      aria-busy={busy}
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="min-w-0 truncate text-base">
          <bdi>{item.name}</bdi>
        </h2>
        <span className="text-[0.8125rem] text-ink-3 tabular-nums" dir="ltr">
          {sizeOf(item.size)}
        </span>
        <p role="status" className="text-[0.8125rem] text-ink-2">
          {stateWord(item, words)}
        </p>
        {state !== 'making' && state !== 'made' && (
          <span className="ms-auto">
            <Button
              variant="quiet"
              small
              icon={X}
              onClick={onRemove}
              aria-label={`${words.remove}: ${item.name}`}
            >
              {words.remove}
            </Button>
          </span>
        )}
      </header>
      {(state === 'sending' || state === 'reading') && (
        <progress
          className="h-1.5 w-full accent-brand"
          aria-label={item.name}
          {...(state === 'sending' ? { value: item.part, max: 1 } : {})}
        />
      )}
      {item.problem && (
        <Notice tone="alarm" role="alert">
          <p>{item.problem}</p>
        </Notice>
      )}
      {made && (
        <Notice tone="done" role="status">
          <p>{made.already ? words.already : words.made}</p>
          {!made.already && item.choice.address && (
            <p className="mt-1 wrap-anywhere">
              {words.kept} <bdi dir="ltr">{item.choice.address}</bdi>
            </p>
          )}
          <p className="mt-1">
            <ButtonLink href={`/desk/releases/${made.releaseId}`} small>
              {words.open_draft}
            </ButtonLink>
          </p>
        </Notice>
      )}
      {view && !made && (
        <>
          <SideBySide view={view} words={words} />
          <div className="flex flex-wrap items-end gap-3 border-t border-line pt-4">
            <ImportChoice choice={item.choice} words={words} sites={sites} onChoose={onChoose} />
            <Button
              variant={leading ? 'primary' : 'outline'}
              onClick={onMake}
              reason={isReady(item) ? null : words.needs_choice}
              reasonPlace="beside"
            >
              {words.make_draft}
            </Button>
          </div>
        </>
      )}
    </article>
  );
}

function stateWord({ state, view }: Item, words: ImportWords): string {
  if (state !== 'read') return words[state === 'made' ? 'read' : state];
  return view?.doubts.length ? `${words.read} · ${words.doubts} (${view.doubts.length})` : words.read;
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
