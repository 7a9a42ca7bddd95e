import { western } from '../checks/figures/digits.ts';
import type { Part, Passage } from '../checks/passage.ts';
import { foldCase } from '../documents/import/fold.ts';
import type { Language } from '../languages.ts';

/** A piece of one of two texts that are compared. Offsets in `plain` and `folded` are offsets in `text`. */
export type Piece = {
  text: string;
  part: Part;
  /** With Western digits and without marks of direction. */
  plain: string;
  folded: string;
  /** What belongs to the text but not to the release: it may answer for something, nothing in it is asked for. */
  spare: boolean;
  /** Addresses behind its words. */
  links: readonly { start: number; end: number; href: string }[];
  /** Names of people, where the document says that they are. */
  people: readonly { start: number; end: number }[];
  /** Numbers that an atom of the document stands for. */
  atoms: readonly { start: number; value: number }[];
};

/** One of two texts that are compared. */
export type ParityText = { language: Language; pieces: readonly Piece[] };

const marks = /[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/** A passage made ready for comparing. */
export function piece(
  { text, part }: Pick<Passage, 'text' | 'part'>,
  more: Partial<Pick<Piece, 'spare' | 'links' | 'people' | 'atoms'>> = {},
): Piece {
  const plain = western(text).replace(marks, ' ');
  return {
    text,
    part,
    plain,
    folded: foldCase(plain),
    spare: false,
    links: [],
    people: [],
    atoms: [],
    ...more,
  };
}
