import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { linkTarget } from '#lib/documents/attributes.ts';

const SINGLE = ['headline', 'standfirst'];
const RENAMED: Record<string, string> = { H1: 'h2', H5: 'h4', H6: 'h4' };

/** Takes in what comes from Word, Google Docs or a web page as words of this newsroom: structure stays, dress goes. */
export const Paste = Extension.create({
  name: 'foreignPaste',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) => {
            const inert = withoutDress(html);
            return inert.includes('data-pm-slice') ? inert : cleanHtml(inert);
          },
          transformPastedText: (text) => cleanText(text),
          transformPasted: (slice) => new Slice(clean(slice.content), slice.openStart, slice.openEnd),
          handlePaste: (view, _event, slice) => {
            const { $from } = view.state.selection;
            if (!SINGLE.includes($from.parent.type.name)) return false;
            view.dispatch(view.state.tr.insertText(oneLine(slice)).scrollIntoView());
            return true;
          },
        },
      }),
    ];
  },
});

/** Several paragraphs as one line: what a headline takes. */
export function oneLine({ content }: Slice): string {
  return content.textBetween(0, content.size, ' ', ' ').replace(/\s+/g, ' ').trim();
}

/**
 * HTML without styles and scripts, its style and event attributes made mere data: they could do nothing here, but the
 * page's policy would report each of them.
 */
export function withoutDress(html: string): string {
  const bare = html.replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, '');
  return bare.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/\sstyle\s*=/gi, ' data-style=').replace(/\son[a-z]+\s*=/gi, ' data-on='),
  );
}

/** Foreign HTML, made inert before, with the elements this document has, and nothing else. */
export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const junk of page.querySelectorAll('style, script, meta, link, title, xml, template, object, svg'))
    junk.remove();
  for (const element of page.querySelectorAll('*')) {
    // Word's own elements (o:p) and Google's <b style="font-weight:normal"> around the whole say nothing.
    if (element.tagName.includes(':') || isPlainBold(element)) element.replaceWith(...element.childNodes);
    else if (element.tagName === 'A' && !isLink(element)) element.replaceWith(...element.childNodes);
    else if (element.tagName === 'SPAN') emphasise(element);
    else if (RENAMED[element.tagName]) rename(element, RENAMED[element.tagName] ?? 'p');
    else if (element.tagName === 'BR') breakParagraph(element);
  }
  return page.body.innerHTML;
}

/** Words without characters that a document cannot hold. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '');
}

function isPlainBold(element: Element): boolean {
  return element.tagName === 'B' && /font-weight:\s*(normal|400)/.test(styleOf(element));
}

const styleOf = (element: Element) => element.getAttribute('data-style') ?? '';

// Google Docs says bold and italic in styles.
function emphasise(element: Element): void {
  if (/font-weight:\s*(bold|[6-9]00)/.test(styleOf(element))) wrapInside(element, 'strong');
  if (/font-style:\s*italic/.test(styleOf(element))) wrapInside(element, 'em');
}

function wrapInside(element: Element, tag: string): void {
  const inner = element.ownerDocument.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

function isLink(element: Element): boolean {
  try {
    linkTarget(element.getAttribute('href'));
    return true;
  } catch {
    return false;
  }
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

// A line break parts paragraphs; there is none inside one.
function breakParagraph(element: Element): void {
  const paragraph = element.closest('p');
  if (!paragraph) {
    element.replaceWith(' ');
    return;
  }
  const rest = paragraph.ownerDocument.createElement('p');
  const range = paragraph.ownerDocument.createRange();
  range.setStartAfter(element);
  range.setEndAfter(paragraph.lastChild ?? element);
  rest.append(range.extractContents());
  element.remove();
  paragraph.after(rest);
}

function clean(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (!node.isText) {
      nodes.push(node.copy(clean(node.content)));
      return;
    }
    const text = cleanText(node.text ?? '').replace(/\s*\n\s*/g, ' ');
    if (text) nodes.push(node.type.schema.text(text, node.marks));
  });
  return Fragment.from(nodes);
}
