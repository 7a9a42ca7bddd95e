'use client';

import type { Transaction } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { GripVertical } from 'lucide-react';
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { useToolWords } from '../use-tool-words.ts';
import { type Blocks, blocksAround, blocksAt, relocated } from './around.ts';
import { BlockLines } from './block-lines.tsx';
import { drop } from './deeds.ts';
import { boxOf, type Gap, gapsOn, nearest } from './gaps.ts';
import { placesFor } from './move.ts';

type Standing = { blocks: Blocks; top: number; height: number };

const FAR = 5;
// Nearer to the edges of the window than this, dragging scrolls.
const TOP = 116;
const BOTTOM = 60;
const SCROLL = 12;

/** Stands beside the block under the pointer or with the caret: one drags it, or presses it for what can be done to the block. */
export function BlockHandle({ editor }: { editor: Editor }) {
  const tools = useToolWords();
  const frame = useRef<HTMLDivElement>(null);
  const [standing, setStanding] = useStanding(editor, frame);
  const [line, setLine] = useState<Gap | null>(null);
  const now = useRef(standing);
  now.current = standing;
  const drag = useDrag(editor, now, setLine, (at) => {
    if (now.current) drop(editor, tools, now.current.blocks, at);
    setStanding(null);
  });
  const origin = frame.current?.getBoundingClientRect();
  return (
    <div ref={frame} className="block-handles" contentEditable={false}>
      {standing && (
        <div className="block-handle" style={{ insetBlockStart: standing.top }} onPointerDown={drag}>
          <Menu
            label={tools('block.handle')}
            face={<Icon of={GripVertical} />}
            className="grid min-h-7 w-6 cursor-grab place-content-center rounded-md text-ink-3 hover:bg-ground hover:text-ink active:cursor-grabbing"
            panelClassName="min-w-60 max-h-[45dvh]"
          >
            {() => <BlockLines editor={editor} find={() => now.current?.blocks ?? null} turns />}
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

function useStanding(editor: Editor, frame: RefObject<HTMLDivElement | null>) {
  const [standing, setStanding] = useState<Standing | null>(null);
  useEffect(() => {
    const { view } = editor;
    const isBusy = () => frame.current?.querySelector(':popover-open') !== null;
    const measured = (blocks: Blocks | null): Standing | null => {
      const origin = frame.current?.getBoundingClientRect();
      const first = blocks && boxOf(view, blocks.from);
      const last = blocks && boxOf(view, blocks.to - blocks.parent.child(blocks.end - 1).nodeSize);
      if (!blocks || !first || !last || !origin) return null;
      return { blocks, top: first.top - origin.top, height: last.bottom - first.top };
    };
    const stand = (blocks: Blocks | null) => {
      if (!isBusy()) setStanding(measured(blocks));
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
    // What one does oneself takes the handle along; what others do leaves it at its block.
    const moved = ({ transaction: tr }: { transaction: Transaction }) => {
      const isTheirs = tr.getMeta('rebased') !== undefined;
      if (tr.docChanged)
        setStanding((held) => {
          const blocks = held && relocated(tr.doc, held.blocks, tr.mapping);
          return held && blocks && { ...held, blocks };
        });
      if (isTheirs ? !tr.docChanged : !tr.docChanged && !tr.selectionSet) return;
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => {
        waiting = 0;
        if (editor.isDestroyed) return;
        if (isTheirs) setStanding((held) => held && measured(held.blocks));
        else stand(editor.isEditable ? blocksAround(editor.state) : null);
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
  standing: RefObject<Standing | null>,
  show: (line: Gap | null) => void,
  land: (at: number) => void,
) {
  const letGo = useRef<(() => void) | null>(null);
  useEffect(() => () => letGo.current?.(), []);
  const begin = (y: number) => {
    let gaps: Gap[] | null = null;
    let near: Gap | null = null;
    const listening = new AbortController();
    const { signal } = listening;
    // Others write on while one drags.
    const look = () => {
      const { current } = standing;
      gaps = gaps && current && gapsOn(editor.view, placesFor(editor.state, current.blocks));
      near = null;
    };
    const end = () => {
      editor.off('update', look);
      listening.abort();
      letGo.current = null;
      show(null);
    };
    const moved = ({ clientY }: globalThis.PointerEvent) => {
      if (!gaps && Math.abs(clientY - y) < FAR) return;
      if (!standing.current) return;
      gaps ??= gapsOn(editor.view, placesFor(editor.state, standing.current.blocks));
      if (clientY < TOP) window.scrollBy(0, -SCROLL);
      else if (clientY > window.innerHeight - BOTTOM) window.scrollBy(0, SCROLL);
      near = nearest(gaps, clientY + window.scrollY);
      show(near);
    };
    const released = () => {
      end();
      if (near) land(near.at);
    };
    const pressed = ({ key }: globalThis.KeyboardEvent) => key === 'Escape' && end();
    document.addEventListener('pointermove', moved, { signal });
    document.addEventListener('pointerup', released, { signal });
    document.addEventListener('pointercancel', end, { signal });
    document.addEventListener('keydown', pressed, { signal });
    editor.on('update', look);
    letGo.current = end;
  };
  return (event: PointerEvent) => {
    const isHandle = event.button === 0 && !(event.target as Element).closest('[popover]');
    if (isHandle && standing.current) begin(event.clientY);
  };
}
