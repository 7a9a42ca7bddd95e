import type { Schema, Slice } from '@tiptap/pm/model';
import { fitInto } from '#lib/documents/foreign/fit.ts';
import type { LeftOut } from '#lib/documents/foreign/left.ts';
import { readForeign } from '#lib/documents/foreign/read.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import { asSlice } from '../behaviour/slices.ts';
import { foreignTree } from './foreign-tree.ts';

/** What a place takes of a foreign page, and what was left out of it. */
export function readPage(
  dom: HTMLElement,
  { schema, place, language }: { schema: Schema; place: string; language: string },
): { slice: Slice; left: LeftOut; formatted: boolean } {
  const { blocks, left, formatted } = readForeign(foreignTree(dom), { language });
  return { slice: fitBlocks(schema, place, blocks), left, formatted };
}

/** Blocks as a place takes them. */
export const fitBlocks = (schema: Schema, place: string, blocks: readonly NodeJson[]): Slice =>
  asSlice(schema, fitInto(place, blocks));
