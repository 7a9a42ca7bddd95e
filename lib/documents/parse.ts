import type { Node } from '@tiptap/pm/model';
import { Invalid } from '../errors.ts';
import { checkCharacters } from './attributes.ts';
import { ANNOTATIONS, SUGGESTIONS } from './names.ts';
import { documentSchema } from './schema.ts';
import { withoutMarks } from './without-marks.ts';

/** A node of a document as JSON. */
export type NodeJson = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
};

/**
 * How large a document may be: bytes of its JSON without what is only said about it, with all of that, levels, nodes.
 */
export const LIMITS = { bytes: 1_000_000, withMarks: 6_000_000, depth: 30, nodes: 20_000 };

/**
 * Reads document JSON strictly: unknown nodes, marks, attributes and keys are refused, never dropped.
 * ProseMirror itself would drop them, so what was read is compared with what came in.
 * @throws {Invalid} 'document_invalid' with `detail`, or 'document_too_large'
 */
export function parseDocument(json: unknown): Node {
  if ((JSON.stringify(json)?.length ?? 0) > LIMITS.withMarks) throw new Invalid('document_too_large');
  let node: Node;
  try {
    node = documentSchema.nodeFromJSON(json);
    checkDocument(node);
    if (canonical(withDefaults(node.toJSON())) !== canonical(withDefaults(json)))
      throw new RangeError('unknown attribute or key');
    checkWeight(node.toJSON(), true);
  } catch (error) {
    if (error instanceof Invalid) throw error;
    throw new Invalid(
      'document_invalid',
      {},
      { detail: error instanceof Error ? error.message : 'unreadable' },
    );
  }
  return node;
}

/**
 * Checks a document that was made by applying steps: content, attributes, characters and limits.
 * @throws {RangeError} when the schema is broken
 * @throws {Invalid} 'document_too_large'
 */
export function checkDocument(node: Node): void {
  if (node.type !== documentSchema.topNodeType) throw new RangeError('not a whole release');
  node.check();
  let nodes = 0;
  const walk = (current: Node, depth: number, before: Node | null): void => {
    // Words that marks part are one node still: comments may not use up what a text may have.
    if (!(current.isText && before?.isText)) nodes += 1;
    if (nodes > LIMITS.nodes || depth > LIMITS.depth) throw new Invalid('document_too_large');
    if (current.isText) checkCharacters(current.text ?? '');
    current.forEach((child, _offset, index) => {
      walk(child, depth + 1, index > 0 ? current.child(index - 1) : null);
    });
  };
  walk(node, 0, null);
}

/**
 * Checks how much a document weighs. Comments and suggestions tie marks to it that count for nothing here, so that
 * nobody's talk about a text keeps it from being saved; only who adds such marks meets their own, wider limit.
 * @throws {Invalid} 'document_too_large'
 */
export function checkWeight(json: NodeJson, isMarking: boolean): void {
  const whole = JSON.stringify(json).length;
  if (whole <= LIMITS.bytes) return;
  if (isMarking && whole > LIMITS.withMarks) throw new Invalid('document_too_large');
  const bare = withoutMarks(json, saysAbout);
  if (JSON.stringify(bare).length > LIMITS.bytes) throw new Invalid('document_too_large');
}

const saysAbout = (type: string) => [...ANNOTATIONS, ...SUGGESTIONS].some((name) => name === type);

/** An empty release, ready to be written in. */
export function emptyDocument(): NodeJson {
  return {
    type: 'doc',
    content: [
      { type: 'headline' },
      { type: 'standfirst' },
      { type: 'dateline', attrs: { place: '', country: null, date: null } },
      { type: 'body', content: [{ type: 'paragraph' }] },
      { type: 'endMatter', content: [{ type: 'about' }] },
    ],
  };
}

/** JSON with sorted keys, so that equal values are equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item) =>
    item && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

/** A node with the attributes that were left out because they have their default, so that equal nodes are equal JSON. */
export const filledIn = (node: NodeJson): NodeJson => withDefaults(node) as NodeJson;

// What the sender may leave out: attributes that have their default, and empty lists of content or marks.
function withDefaults(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const { content, marks, attrs, ...rest } = json as NodeJson;
  const type = documentSchema.nodes[rest.type];
  const filled = fillAttributes(attrs, type?.spec.attrs);
  return {
    ...rest,
    ...(filled ? { attrs: filled } : {}),
    ...(content?.length ? { content: content.map(withDefaults) } : {}),
    ...(marks?.length
      ? { marks: marks.map(markWithDefaults).sort((a, b) => (a.type < b.type ? -1 : 1)) }
      : {}),
  };
}

function markWithDefaults(mark: { type: string; attrs?: Record<string, unknown> }) {
  const { attrs, ...rest } = mark;
  const filled = fillAttributes(attrs, documentSchema.marks[rest.type]?.spec.attrs);
  return { ...rest, ...(filled ? { attrs: filled } : {}) };
}

function fillAttributes(
  given: Record<string, unknown> | undefined,
  known: Record<string, { default?: unknown }> | undefined | null,
): Record<string, unknown> | undefined {
  const defaults = Object.fromEntries(
    Object.entries(known ?? {}).map(([name, spec]) => [name, spec.default]),
  );
  const all = { ...defaults, ...given };
  return Object.keys(all).length ? all : undefined;
}
