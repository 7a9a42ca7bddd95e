import { randomUUID } from 'node:crypto';
import { child, type Xml } from './xml.ts';

/** A change that is still open in a file: the suggestion it becomes, who made it there and when (ISO 8601, or null). */
export type FileChange = { id: string; by: string; at: string | null };

/** A conversation of a file: the thread it becomes, the words it is about, and what was said, oldest first. */
export type FileThread = {
  id: string;
  quote: string;
  resolved: boolean;
  comments: { by: string; at: string | null; words: string }[];
};

const QUOTE_MOST = 300;
const NAME_MOST = 120;
const WORDS_MOST = 4000;

/** Notes a file's changes while it is read; neighbours by one person in one go are one suggestion. */
export class Changes {
  readonly all: FileChange[] = [];
  private last: { key: string; id: string } | null = null;

  /** The suggestion of a w:ins, w:del, w:moveFrom … element. */
  idOf(element: Xml): string {
    const by = (element.attrs['w:author'] ?? '').trim().slice(0, NAME_MOST);
    const at = instant(element.attrs['w:date']);
    const key = `${by} ${at}`;
    if (this.last?.key === key) return this.last.id;
    const id = randomUUID();
    this.all.push({ id, by, at });
    this.last = { key, id };
    return id;
  }

  /** Words that nobody changed, or the end of a block, lie between. */
  apart(): void {
    this.last = null;
  }
}

/** Notes which words a file's comments are about while it is read. */
export class Conversations {
  private readonly threads = new Map<string, FileThread>();
  private readonly open = new Set<string>();
  private readonly byComment: Map<string, string>;

  constructor(comments: Xml | null, extended: Xml | null) {
    this.byComment = this.read(comments, extended);
  }

  /** The threads the next words are about. */
  get now(): string[] {
    return [...this.open];
  }

  begin(commentId: string | undefined): void {
    const thread = this.byComment.get(commentId ?? '');
    if (thread) this.open.add(thread);
  }

  end(commentId: string | undefined): void {
    this.open.delete(this.byComment.get(commentId ?? '') ?? '');
  }

  words(text: string): void {
    for (const id of this.open) {
      const thread = this.threads.get(id);
      if (thread && thread.quote.length < QUOTE_MOST) thread.quote += text;
    }
  }

  all(): FileThread[] {
    return [...this.threads.values()]
      .filter(({ comments }) => comments.length > 0)
      .map((thread) => ({ ...thread, quote: cut(thread.quote.replace(/\s+/g, ' ').trim(), QUOTE_MOST) }));
  }

  // A reply names its parent by the last paragraph of that comment (commentsExtended, [MS-DOCX] 2.5.4).
  private read(comments: Xml | null, extended: Xml | null): Map<string, string> {
    const about = new Map(
      (extended?.children ?? []).map(({ attrs }) => [
        attrs['w15:paraId'] ?? '',
        { parent: attrs['w15:paraIdParent'] ?? null, done: attrs['w15:done'] === '1' },
      ]),
    );
    const byParagraph = new Map<string, string>();
    const byComment = new Map<string, string>();
    for (const comment of comments?.children ?? []) {
      if (comment.name !== 'w:comment') continue;
      const paragraph = lastParagraph(comment) ?? '';
      const { parent = null, done = false } = about.get(paragraph) ?? {};
      const thread = (parent && byParagraph.get(parent)) || randomUUID();
      if (!this.threads.has(thread))
        this.threads.set(thread, { id: thread, quote: '', resolved: done, comments: [] });
      if (paragraph) byParagraph.set(paragraph, thread);
      byComment.set(comment.attrs['w:id'] ?? '', thread);
      const words = cut(paragraphWords(comment).trim(), WORDS_MOST);
      if (!words) continue;
      this.threads.get(thread)?.comments.push({
        by: (comment.attrs['w:author'] ?? '').trim().slice(0, NAME_MOST),
        at: instant(comment.attrs['w:date']),
        words,
      });
    }
    return byComment;
  }
}

function lastParagraph(comment: Xml): string | undefined {
  return comment.children.findLast(({ name }) => name === 'w:p')?.attrs['w14:paraId'];
}

/** The words of the paragraphs under an element, a line each, as if every change in them were accepted. */
export function paragraphWords(element: Xml): string {
  return element.children
    .filter(({ name }) => name === 'w:p')
    .map((paragraph) => wordsOf(paragraph))
    .join('\n');
}

function wordsOf(element: Xml): string {
  if (element.name === 'w:t') return element.text;
  if (element.name === 'w:tab') return '\t';
  if (element.name === 'w:br') return '\n';
  if (element.name === 'w:del' || element.name === 'w:moveFrom' || element.name === 'w:pPr') return '';
  return element.children.map(wordsOf).join('');
}

// Word writes local time and calls it UTC, or writes no zone at all: the day is right either way.
function instant(written: string | undefined): string | null {
  if (!written) return null;
  const at = new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(written) ? written : `${written}Z`);
  const isSane = at.getTime() > 0 && at.getFullYear() < 2200;
  return isSane ? at.toISOString() : null;
}

const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1)}…`.toWellFormed() : text;

/** Whether the mark that ends a paragraph was added or taken out, by which element. */
export function markChange(paragraph: Xml): { insertion?: Xml; deletion?: Xml } {
  const run = child(child(paragraph, 'w:pPr'), 'w:rPr');
  const insertion = child(run, 'w:ins') ?? child(run, 'w:moveTo');
  const deletion = child(run, 'w:del') ?? child(run, 'w:moveFrom');
  return { ...(insertion ? { insertion } : {}), ...(deletion ? { deletion } : {}) };
}

/** Elements whose words are new, or taken out. */
export const NEW = new Set(['w:ins', 'w:moveTo']);
export const GONE = new Set(['w:del', 'w:moveFrom']);

/** Whether all words of a paragraph lie in elements of these names. */
export function isWholly(paragraph: Xml, kinds: ReadonlySet<string>): boolean {
  const content = paragraph.children.filter(({ name }) =>
    /^w:(?:r|ins|del|move(?:From|To)|hyperlink|sdt|fldSimple)$/.test(name),
  );
  return content.every((it) => kinds.has(it.name) || (it.name === 'w:r' && !hasWords(it)));
}

const hasWords = (element: Xml): boolean =>
  element.text !== '' ||
  /^w:(?:t|tab|br|drawing|footnoteReference)$/.test(element.name) ||
  element.children.some(hasWords);
