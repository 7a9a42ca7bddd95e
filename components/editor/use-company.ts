'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useMemo, useRef } from 'react';
import { caretOf, hasDue, showCarets } from './behaviour/carets.ts';
import { useWriting } from './context.ts';
import { huesOf } from './hues.ts';
import { tellWhere } from './session/fetch-desk.ts';
import { clock } from './session/tab.ts';
import { Whereabouts } from './session/whereabouts.ts';

const STIRS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'focus'] as const;

/** Shows where the others are, and tells them where this member is. */
export function useCompany(editor: Editor | null): void {
  const { opening, session, people, t, onNews, jump } = useWriting();
  const whereabouts = useRef<Whereabouts | null>(null);
  const { release, member } = opening;

  useEffect(() => {
    if (!editor || !session) return;
    const { clientId } = session;
    const here = new Whereabouts({
      clientId,
      clock,
      text: {
        get state() {
          return editor.state;
        },
      },
      tell: (said) => tellWhere(release, member.id, said),
    });
    whereabouts.current = here;
    const moved = ({ transaction }: { transaction: Parameters<Whereabouts['moved']>[0] }) => {
      here.moved(transaction, editor.view.hasFocus());
      if (hasDue(editor.state)) queueMicrotask(() => !editor.isDestroyed && showCarets(editor.view, {}));
    };
    const stirred = () => here.stirred();
    editor.on('transaction', moved);
    for (const stir of STIRS) window.addEventListener(stir, stirred, { capture: true, passive: true });
    const silence = onNews((news) => {
      if (news.event === 'open') here.forgotten();
      if (news.event !== 'carets') return;
      const carets = news.carets.filter(({ client }) => client !== clientId);
      if (carets.length) showCarets(editor.view, { carets });
    });
    jump.current = (clients) => {
      const place = caretOf(editor.state, clients);
      if (place === null) return false;
      const { node } = editor.view.domAtPos(place);
      const element = node instanceof Element ? node : node.parentElement;
      element?.scrollIntoView({ block: 'center' });
      return true;
    };
    return () => {
      here.stop();
      silence();
      jump.current = () => false;
      editor.off('transaction', moved);
      for (const stir of STIRS) window.removeEventListener(stir, stirred, { capture: true });
    };
  }, [editor, session, release, member, onNews, jump]);

  const company = useMemo(() => {
    const hues = huesOf(people);
    return new Map(
      people
        .filter(({ client }) => client !== session?.clientId)
        .map(({ client, id, name }) => [
          client,
          { label: id === member.id ? t('company.you_too') : name, hue: hues.get(id) ?? 1 },
        ]),
    );
  }, [people, session, member, t]);

  const known = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!editor || !session) return;
    showCarets(editor.view, { company });
    const came = [...company.keys()].some((client) => !known.current.has(client));
    known.current = new Set(company.keys());
    whereabouts.current?.company(company.size > 0, came);
  }, [editor, session, company]);
}
