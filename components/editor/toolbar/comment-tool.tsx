'use client';

import type { Editor } from '@tiptap/react';
import { MessageSquareText } from 'lucide-react';
import { useTalking } from '../comments/context.ts';
import { startComment } from '../comments/start-comment.ts';
import { useReveal } from '../comments/use-reveal.ts';
import { Tool } from './tool.tsx';

/** Begins a comment on what is selected. */
export function CommentTool({ editor }: { editor: Editor }) {
  const { t, talk, mayComment, mayMark } = useTalking();
  const reveal = useReveal();
  return (
    <Tool
      label={t('tool')}
      icon={MessageSquareText}
      disabled={!mayComment}
      shortcut="Control+Alt+M"
      onPress={() => reveal(startComment(editor, talk, mayMark), true)}
    />
  );
}
