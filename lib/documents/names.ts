/** Every node of the document schema. A test compares the two lists, the renderers switch over them without a default. */
export const NODE_NAMES = [
  'doc',
  'headline',
  'standfirst',
  'dateline',
  'body',
  'endMatter',
  'paragraph',
  'text',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'quote',
  'keyFigures',
  'keyFigure',
  'image',
  'gallery',
  'file',
  'embed',
  'factBox',
  'divider',
  'table',
  'tableRow',
  'tableCell',
  'tableHeader',
  'notesToEditors',
  'helplines',
  'helpline',
  'contacts',
  'contact',
  'about',
  'fact',
] as const;
export type NodeName = (typeof NODE_NAMES)[number];

/** The mark of comments. It lives in the working document only, never in a revision, an edition or before readers. */
export const ANNOTATIONS = ['comment'] as const;

/** The marks of suggestions. They live in the working document and its revisions, never in an edition or before readers. */
export const SUGGESTIONS = ['insertion', 'deletion', 'modification'] as const;

/** Every mark of the document schema. */
export const MARK_NAMES = [
  'link',
  'bold',
  'italic',
  'lang',
  'figure',
  ...ANNOTATIONS,
  ...SUGGESTIONS,
] as const;
export type MarkName = (typeof MARK_NAMES)[number];
