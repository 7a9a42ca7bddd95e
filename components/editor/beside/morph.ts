/**
 * Makes a document in a frame say what another one says, changing only what differs, so that nothing flickers and the
 * reader stays where they were. Both come from the newsroom; nothing in them is run.
 */
export function morph(shown: Document, next: Document): void {
  attributes(shown.documentElement, next.documentElement);
  if (shown.title !== next.title) shown.title = next.title;
  children(shown.body, next.body);
}

function node(shown: Node, next: Node): void {
  if (shown.isEqualNode(next)) return;
  if (shown.nodeType === Node.ELEMENT_NODE && shown.nodeName === next.nodeName) {
    attributes(shown as Element, next as Element);
    children(shown, next);
  } else if (shown.nodeType === Node.TEXT_NODE && next.nodeType === Node.TEXT_NODE) {
    shown.nodeValue = next.nodeValue;
  } else {
    shown.parentNode?.replaceChild(adopted(shown, next), shown);
  }
}

// What is the same at the beginning and at the end stays; what is between is made alike one by one.
function children(shown: Node, next: Node): void {
  const [old, now] = [[...shown.childNodes], [...next.childNodes]];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head]?.isEqualNode(now[head] ?? null)) head += 1;
  let tail = 0;
  while (
    tail < Math.min(old.length, now.length) - head &&
    old.at(-1 - tail)?.isEqualNode(now.at(-1 - tail) ?? null)
  )
    tail += 1;
  const [left, right] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  const after = old[old.length - tail] ?? null;
  const both = Math.min(left.length, right.length);
  for (let at = 0; at < both; at += 1) node(left[at] as Node, right[at] as Node);
  for (const gone of left.slice(both)) shown.removeChild(gone);
  for (const come of right.slice(both)) shown.insertBefore(adopted(shown, come), after);
}

function attributes(shown: Element, next: Element): void {
  for (const { name } of [...shown.attributes]) if (!next.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of [...next.attributes])
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
}

const adopted = (shown: Node, next: Node): Node => (shown.ownerDocument ?? document).importNode(next, true);
