'use client';

import { useSyncExternalStore } from 'react';
import { Avatar } from '#components/ui/avatar.tsx';
import { keyed } from '#components/ui/keyed.ts';
import type { Reader } from '#lib/comments/view.ts';
import { sayWhen } from '#lib/when.ts';
import { useTalking } from './context.ts';
import { partedAtNames } from './mention.ts';

type HeadProps = { name: string; at: string; notes?: readonly string[] };

/** Who says it, and when. */
export function SaidBy({ name, at, notes = [] }: HeadProps) {
  const when = useWhen();
  return (
    <p className="flex items-center gap-1.5">
      <span aria-hidden="true" className="contents">
        <Avatar name={name} small />
      </span>
      <b className="min-w-0 truncate py-0.5 font-semibold">
        <bdi>{name}</bdi>
      </b>
      <span className="flex-none text-xs text-ink-3 tabular-nums">
        <time dateTime={at}>{when(at)}</time>
        {notes.map((note) => ` · ${note}`)}
      </span>
    </p>
  );
}

/** The words themselves, with the names that are called in them. */
export function Words({ words, mentions }: { words: string; mentions: readonly Reader[] }) {
  return (
    <p dir="auto" className="break-words whitespace-pre-line">
      {keyed(partedAtNames(words, mentions)).map(({ key, item: { text, called } }) =>
        called ? (
          <b key={key} className="font-semibold text-brand">
            {text}
          </b>
        ) : (
          text
        ),
      )}
    </p>
  );
}

const never = () => () => {};

/** Says an instant by the clock of the release's site. How long ago it was, only the browser knows: nothing at first. */
export function useWhen(): (at: string) => string {
  const { memberLanguage, zone } = useTalking();
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (at) => (isHere ? sayWhen(new Date(at), new Date(), memberLanguage, zone) : '');
}
