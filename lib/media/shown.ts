import type { PublishedDrawing } from '#db/schema/published.ts';
import type { NodeJson } from '../documents/parse.ts';
import type { AssetKind } from './vocabulary.ts';

/** A file as it is shown in a text: what it is, its drawings, and where they are had. Plain data, part of a placed document. */
export type Shown = {
  kind: AssetKind;
  /** Where its drawings are: the address of one is this and its name. */
  base: string;
  drawings: PublishedDrawing[];
  /** What a film shows before it is played. */
  poster: PublishedDrawing | null;
  transcript: string;
  copyright: string;
  accessible: boolean;
  /** Where another format can be asked for; empty where nowhere. */
  ask: string;
  /** Whether it is the first picture of its text: it is loaded at once, all others when they come into sight. */
  first: boolean;
};

/** What a placed document shows at a node; null in a document nobody has placed, which shows nothing. Pure. */
export function shownAt({ attrs }: NodeJson): Shown | null {
  return (attrs?.shown as Shown | undefined) ?? null;
}

/** The drawings of a format, the narrowest first. Pure. */
export const drawingsIn = ({ drawings }: Pick<Shown, 'drawings'>, format: PublishedDrawing['format']) =>
  drawings.filter((it) => it.format === format).toSorted((a, b) => a.width - b.width);

/** What everything that reads one picture alone takes: a JPEG or PNG, the widest of at most so many pixels. Pure. */
export function plainDrawing(shown: Pick<Shown, 'drawings'>, most = 1280): PublishedDrawing | null {
  const jpeg = drawingsIn(shown, 'jpeg');
  const all = jpeg.length > 0 ? jpeg : drawingsIn(shown, 'png');
  return all.findLast(({ width }) => width <= most) ?? all[0] ?? null;
}

/** The clean copy of what is no picture. Pure. */
export const copyOf = ({ drawings }: Pick<Shown, 'drawings'>): PublishedDrawing | null =>
  drawings.find(({ format }) => format === 'file') ?? null;

/** Every drawing a placed document shows, by its name: what its reader may be sent. Pure. */
export function drawingsOf(doc: NodeJson): Map<string, PublishedDrawing> {
  const own = shownAt(doc);
  const here = own ? [...own.drawings, ...(own.poster ? [own.poster] : [])] : [];
  return new Map([
    ...here.map((it) => [it.name, it] as const),
    ...(doc.content ?? []).flatMap((child) => [...drawingsOf(child)]),
  ]);
}
