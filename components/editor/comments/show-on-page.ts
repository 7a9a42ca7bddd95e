/** Shows the words of a thread in the comparison, or, where deletions stand between them, in the text itself. */
export function showOnPage(thread: string, quote: string): void {
  const main = document.querySelector('main');
  const range = main && rangeOf(main, quote.replace(/…$/, ''));
  if (!range) {
    location.assign(`${location.pathname.replace(/\/review$/, '')}?thread=${thread}`);
    return;
  }
  CSS.highlights?.set('passage', new Highlight(range));
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

function rangeOf(root: Element, quote: string): Range | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: { node: Node; from: number }[] = [];
  let all = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('del')) continue;
    texts.push({ node, from: all.length });
    all += node.textContent;
  }
  const from = quote ? all.indexOf(quote) : -1;
  const first = texts.findLast((text) => text.from <= from);
  const last = texts.findLast((text) => text.from < from + quote.length);
  if (from < 0 || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, from - first.from);
  range.setEnd(last.node, from + quote.length - last.from);
  return range;
}
