'use client';

import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { CommentView, ThreadView } from '#lib/comments/view.ts';
import { directionOf } from '#lib/languages.ts';
import { newKey } from '../session/keys.ts';
import { CommentBox } from './comment-box.tsx';
import { useDrafts, useTalking, useThread, useTrouble } from './context.ts';
import type { Draft } from './draft.ts';
import { SaidBy, useWhen, Words } from './said.tsx';

type Props = {
  id: string;
  active: boolean;
  /** Says the passage: the card does not stand beside it. `gone` when the text has it no more. */
  quoted?: 'about' | 'gone' | null;
  onDrop?: (draft: Draft) => void;
  /** Goes to the passage. */
  onPassage?: () => void;
};

/** One conversation: who said what, what is on its way, and what can be done. */
export function Thread({ id, active, quoted = null, onDrop, onPassage }: Props) {
  const { t, talk, mayComment } = useTalking();
  const thread = useThread(id);
  const drafts = useDrafts(id);
  const [focus, setFocus] = useState<string | null>(null);
  const begun = drafts.find(({ kind }) => kind === 'start');
  const isOpen = active || drafts.length > 0;
  const [first, ...rest] = thread?.comments ?? [];
  const replies = drafts.filter(({ kind, id: own }) => kind === 'reply' && !rest.some((it) => it.id === own));
  const begin = (draft: {
    id: string;
    kind: Draft['kind'];
    words?: string;
    mentions?: Draft['mentions'];
  }) => {
    talk.begin({ ...draft, thread: id });
    setFocus(draft.id);
  };
  const said = (comment: CommentView) => (
    <OneComment
      key={comment.id}
      comment={comment}
      draft={drafts.find((draft) => draft.kind === 'edit' && draft.id === comment.id)}
      focus={focus === comment.id}
      onEdit={active && mayComment ? () => begin({ ...comment, kind: 'edit' }) : null}
    />
  );
  return (
    <div className="grid gap-2">
      {quoted && (
        <Quoted
          quote={thread?.quote ?? begun?.quote ?? ''}
          said={t(quoted)}
          onPassage={quoted === 'about' ? onPassage : undefined}
        />
      )}
      {(thread?.blocking || begun?.blocking) && !thread?.resolved && (
        <p className="flex items-center gap-1.5 text-xs font-semibold text-error">
          <Icon of={CircleAlert} />
          {t('blocking_badge')}
        </p>
      )}
      {thread?.resolved && <Resolved resolved={thread.resolved} />}
      {first && said(first)}
      {isOpen || rest.length < 2 ? (
        rest.map(said)
      ) : (
        <p className="text-xs text-ink-3">{t('answers', { count: rest.length })}</p>
      )}
      {[...(begun && !thread ? [begun] : []), ...replies].map((draft) =>
        draft.state === 'writing' ? (
          <CommentBox
            key={draft.id}
            draft={draft}
            focus={focus === draft.id}
            onCancel={() => (draft.kind === 'start' && onDrop ? onDrop(draft) : talk.letGo(draft.id))}
          />
        ) : (
          <OnItsWay key={draft.id} draft={draft} />
        ),
      )}
      {thread && mayComment && isOpen && (
        <Acts
          thread={thread}
          mayReply={!replies.some(({ state }) => state === 'writing')}
          onReply={() => begin({ id: newKey(), kind: 'reply' })}
        />
      )}
    </div>
  );
}

type OneProps = {
  comment: CommentView;
  draft: Draft | undefined;
  focus: boolean;
  onEdit: (() => void) | null;
};

function OneComment({ comment, draft, focus, onEdit }: OneProps) {
  const { t, talk } = useTalking();
  const { by, at, editedAt } = comment;
  const notes = [...(by.id ? [] : [t('from_file')]), ...(editedAt ? [t('edited')] : [])];
  return (
    <div className="said grid gap-1">
      <SaidBy name={by.name} at={at} notes={notes} />
      {draft?.state === 'writing' ? (
        <CommentBox draft={draft} focus={focus} onCancel={() => talk.letGo(draft.id)} />
      ) : draft ? (
        <OnItsWay draft={draft} bare />
      ) : (
        <Words words={comment.words} mentions={comment.mentions} />
      )}
      {!draft && onEdit && by.id === talk.member.id && (
        <button
          type="button"
          onClick={onEdit}
          className="justify-self-start text-xs text-ink-2 underline hover:text-ink"
        >
          {t('edit')}
        </button>
      )}
    </div>
  );
}

/** Words that were sent and are not there yet, with the reason when it takes long. */
function OnItsWay({ draft, bare = false }: { draft: Draft; bare?: boolean }) {
  const { t, talk, release } = useTalking();
  const trouble = useTrouble();
  return (
    <div className={clsx('grid gap-1', !bare && 'said')}>
      {!bare && <SaidBy name={talk.member.name} at={draft.at} />}
      <div className="text-ink-2">
        <Words words={draft.words} mentions={draft.mentions} />
      </div>
      <p role="status" className="flex items-start gap-1.5 text-xs text-ink-2">
        <Icon of={Clock} />
        <span>
          {trouble ? t(`trouble.${trouble}`) : t('sending')}{' '}
          {(trouble === 'signed_out' || trouble === 'other_member') && (
            <a
              href={`/sign-in?next=${encodeURIComponent(`/desk/releases/${release}`)}`}
              target="_blank"
              rel="noopener"
            >
              {t('sign_in')}
            </a>
          )}
        </span>
      </p>
    </div>
  );
}

function Quoted({ quote, said, onPassage }: { quote: string; said: string; onPassage?: () => void }) {
  const { t, language } = useTalking();
  if (!quote) return null;
  return (
    <figure className="grid gap-0.5">
      <figcaption className="flex items-baseline gap-2 text-xs text-ink-3">
        {said}
        {onPassage && (
          <button type="button" onClick={onPassage} className="ms-auto underline hover:text-ink">
            {t('to_text')}
          </button>
        )}
      </figcaption>
      <blockquote
        lang={language}
        dir={directionOf(language)}
        className="line-clamp-3 border-s-2 border-comment ps-2 font-read text-ink-2"
      >
        {quote}
      </blockquote>
    </figure>
  );
}

function Resolved({ resolved }: { resolved: NonNullable<ThreadView['resolved']> }) {
  const { t } = useTalking();
  const when = useWhen();
  return (
    <p className="flex items-center gap-1.5 text-xs text-ink-2">
      <Icon of={CircleCheck} className="text-published" />
      {t('resolved', { name: resolved.by, time: when(resolved.at) })}
    </p>
  );
}

function Acts({ thread, mayReply, onReply }: { thread: ThreadView; mayReply: boolean; onReply: () => void }) {
  const { t, talk, reasons } = useTalking();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const settle = async () => {
    if (busy) return;
    setBusy(true);
    const why = await talk.settle(thread.id, thread.resolved === null);
    setBusy(false);
    setRefusal(why && (typeof why === 'object' ? (reasons[why.reason] ?? t('not_done')) : t('not_done')));
  };
  return (
    <>
      {refusal && (
        <p role="alert" className="text-error">
          {refusal}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {mayReply && (
          <Button small onClick={onReply}>
            {t('reply')}
          </Button>
        )}
        <Button small variant="quiet" onClick={settle}>
          {t(thread.resolved ? 'reopen' : 'resolve')}
        </Button>
      </div>
    </>
  );
}
