'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useMemo } from 'react';
import { onLead } from '#components/desk/acts/leads.ts';
import type { Verdict } from '#lib/documents/suggestions/settle.ts';
import { showSuggested } from '../behaviour/suggested.ts';
import { useWriting } from '../context.ts';
import { goToCard } from '../margin/card-element.ts';
import { type Card, useActiveCard, useMargin, useMarginCards } from '../margin/context.ts';
import { say } from '../say.tsx';
import { SuggestionCard } from './card.tsx';
import { decideOn, goToFirstSuggestion } from './deciding.ts';
import { type Noted, useSuggestions } from './use-suggestions.ts';
import { sentenceOf } from './words.ts';

/** Stands a card beside every open suggestion. Draws nothing itself. */
export function SuggestionCards({ editor }: { editor: Editor }) {
  const { t, opening } = useWriting();
  const suggestions = useSuggestions(editor);
  const margin = useMargin();
  const cards = useMemo(() => {
    const onDecide = (it: Noted, verdict: Verdict) => {
      const order = margin.cards().map(({ id }) => id);
      const next = order[order.indexOf(it.id) + 1] ?? order[order.indexOf(it.id) - 1];
      if (!decideOn(editor, [it.id], verdict)) return;
      say(t(verdict === 'accept' ? 'suggesting.accepted' : 'suggesting.rejected', { count: 1 }));
      // The card one was in is gone: on to the next one, or back to the text.
      if (!next || !goToCard(next)) editor.commands.focus();
    };
    return suggestions.map(
      (it): Card => ({
        id: it.id,
        from: it.from,
        label: t('suggesting.label', {
          name: it.note?.from ?? it.note?.member.name ?? t('suggesting.somebody'),
          what: sentenceOf(it, t, opening.memberLanguage),
        }),
        draw: () => <SuggestionCard suggestion={it} onDecide={(verdict) => onDecide(it, verdict)} />,
      }),
    );
  }, [suggestions, editor, margin, t, opening]);
  useMarginCards('suggestions', cards);
  useEffect(() => onLead('suggestions_open', () => goToFirstSuggestion(editor)), [editor]);
  useEffect(() => {
    if (new URLSearchParams(location.search).get('suggestions') === 'open') goToFirstSuggestion(editor);
  }, [editor]);

  const active = useActiveCard();
  useEffect(() => showSuggested(editor, active), [editor, active]);
  return null;
}
