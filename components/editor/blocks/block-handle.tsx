'use client';

import type { Editor } from '@tiptap/react';
import { GripVertical } from 'lucide-react';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { useToolWords } from '../use-tool-words.ts';
import { type Blocks, blocksAround, blocksAt } from './around.ts';
import { BlockLines } from './block-lines.tsx';
import { drop } from './deeds.ts';
import { boxOf, type Gap, gapsOn, nearest } from './gaps.ts';
import { placesFor } from './move.ts';

type Standing = { blocks: Blocks; top: number; height: number };

const FAR = 5;
const EDGE = 60;

/** Stands beside the block under the pointer or with the caret: one drags it, or presses it for what can be done to the block. */
export function BlockHandle({ editor }: { editor: Editor }) {
  const tools = useToolWords();
  const frame = useRef<HTMLDivElement>(null);
  const [standing, setStanding] = useStanding(editor, frame);
  const [line, setLine] = useState<Gap | null>(null);
  const drag = useDrag(editor, standing, setLine, (at) => {
    if (standing) drop(editor, tools, standing.blocks, at);
    setStanding(null);
  });
  const origin = frame.current?.getBoundingClientRect();
  return (
    <div ref={frame} className="block-handles" contentEditable={false}>
      {standing && (
        <div className="block-handle" style={{ insetBlockStart: standing.top }} {...drag}>
          <Menu
            label={tools('block.handle')}
            face={<Icon of={GripVertical} />}
            className="grid min-h-7 w-6 cursor-grab place-content-center rounded-md text-ink-3 hover:bg-ground hover:text-ink active:cursor-grabbing"
            panelClassName="min-w-60"
          >
            <BlockLines editor={editor} blocks={standing.blocks} turns />
          </Menu>
        </div>
      )}
      {line && standing && origin && (
        <>
          <div
            className="block-dragged"
            style={{ insetBlockStart: standing.top, blockSize: standing.height }}
          />
          <div
            className="block-line"
            style={{
              top: line.top - window.scrollY - origin.top,
              left: line.left - window.scrollX - origin.left,
              width: line.width,
            }}
          />
        </>
      )}
    </div>
  );
}

function useStanding(editor: Editor, frame: React.RefObject<HTMLDivElement | null>) {
  const [standing, setStanding] = useState<Standing | null>(null);
  useEffect(() => {
    const { view } = editor;
    const isBusy = () => frame.current?.querySelector(':popover-open') !== null;
    const stand = (blocks: Blocks | null) => {
      if (isBusy()) return;
      const origin = frame.current?.getBoundingClientRect();
      const first = blocks && boxOf(view, blocks.from);
      const last = blocks && boxOf(view, blocks.to - (blocks.parent.child(blocks.end - 1).nodeSize ?? 0));
      if (!blocks || !first || !last || !origin) setStanding(null);
      else setStanding({ blocks, top: first.top - origin.top, height: last.bottom - first.top });
    };
    let waiting = 0;
    const pointed = ({ clientY, buttons }: MouseEvent) => {
      if (waiting || buttons) return;
      waiting = requestAnimationFrame(() => {
        waiting = 0;
        if (editor.isDestroyed || !editor.isEditable) return;
        const { left, right } = view.dom.getBoundingClientRect();
        const style = getComputedStyle(view.dom);
        const start = Number.parseFloat(style.paddingInlineStart) + 30;
        const x = style.direction === 'rtl' ? right - start : left + start;
        const found = view.posAtCoords({ left: x, top: clientY });
        if (found) stand(blocksAt(view.state.doc, found.inside >= 0 ? found.inside : found.pos));
      });
    };
    const moved = ({ transaction }: { transaction: { docChanged: boolean; selectionSet: boolean } }) => {
      if (!transaction.docChanged && !transaction.selectionSet) return;
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => {
        waiting = 0;
        if (!editor.isDestroyed) stand(editor.isEditable ? blocksAround(editor.state) : null);
      });
    };
    const area = frame.current?.parentElement;
    area?.addEventListener('mousemove', pointed);
    editor.on('transaction', moved);
    return () => {
      cancelAnimationFrame(waiting);
      area?.removeEventListener('mousemove', pointed);
      editor.off('transaction', moved);
    };
  }, [editor, frame]);
  return [standing, setStanding] as const;
}

// Pressed and drawn away, the handle drags; pressed alone, it opens its menu.
function useDrag(
  editor: Editor,
  standing: Standing | null,
  show: (line: Gap | null) => void,
  land: (at: number) => void,
) {
  const from = useRef<{ y: number; gaps: Gap[] | null } | null>(null);
  const at = useRef<Gap | null>(null);
  const end = () => {
    from.current = null;
    at.current = null;
    show(null);
  };
  useEffect(() => {
    const letGo = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !from.current) return;
      from.current = null;
      at.current = null;
      show(null);
    };
    document.addEventListener('keydown', letGo);
    return () => document.removeEventListener('keydown', letGo);
  }, [show]);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0 && !(event.target as Element).closest('[popover]'))
        from.current = { y: event.clientY, gaps: null };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const start = from.current;
      if (!start || !standing) return;
      if (!start.gaps) {
        if (Math.abs(event.clientY - start.y) < FAR) return;
        start.gaps = gapsOn(editor.view, placesFor(editor.state, standing.blocks));
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      if (event.clientY < EDGE + 56) window.scrollBy(0, -12);
      else if (event.clientY > window.innerHeight - EDGE) window.scrollBy(0, 12);
      at.current = nearest(start.gaps, event.clientY + window.scrollY);
      show(at.current);
    },
    onPointerUp: () => {
      const gap = at.current;
      const isDrag = Boolean(from.current?.gaps);
      end();
      if (isDrag && gap) land(gap.at);
    },
    onPointerCancel: end,
    onContextMenu: (event: { preventDefault: () => void }) => event.preventDefault(),
  };
}
