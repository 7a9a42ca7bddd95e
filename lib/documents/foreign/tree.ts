/** A node of a parsed foreign page: what an HTML parser on the server and the browser's own can both give. */
export type ForeignNode = {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: ForeignNode[];
};

/** The value of one CSS property of an element's own style, lower case; '' when it is not set. */
export function styleOf(node: ForeignNode, property: string): string {
  const style = node.attribs?.style ?? node.attribs?.['data-style'] ?? '';
  if (!style.toLowerCase().includes(property)) return '';
  const found = new RegExp(String.raw`(?:^|;)\s*${property}\s*:\s*([^;]*)`, 'i').exec(style);
  return found?.[1]?.trim().toLowerCase() ?? '';
}

/** Whether an element is of a class. */
export function hasClass(node: ForeignNode, pattern: RegExp): boolean {
  return (node.attribs?.class ?? '').split(/\s+/).some((name) => pattern.test(name));
}

/** The words under a node, found without recursion; those behind the first `most` may be missing. */
export function wordsUnder(node: ForeignNode, most = Number.POSITIVE_INFINITY): string {
  let words = '';
  const stack = [node];
  for (let next = stack.pop(); next && words.length < most; next = stack.pop()) {
    if (next.type === 'text') words += next.data ?? '';
    for (let at = (next.children?.length ?? 0) - 1; at >= 0; at -= 1) {
      const child = next.children?.[at];
      if (child) stack.push(child);
    }
  }
  return words;
}

/** How many nodes under this one, itself included, are such. */
export function countUnder(node: ForeignNode, isSuch: (node: ForeignNode) => boolean): number {
  let count = 0;
  const stack = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isSuch(next)) count += 1;
    for (const child of next.children ?? []) stack.push(child);
  }
  return count;
}
