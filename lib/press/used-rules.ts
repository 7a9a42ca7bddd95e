/**
 * The rules of a stylesheet that a page can use: those whose classes, ids and elements all stand in it. Pages carry no
 * script, so what does not stand there now never will. The others keep their order, so nothing looks otherwise. Pure.
 */
export function usedRules(css: string, page: string): string {
  const there = namesIn(page);
  return filtered(css, (selector) => needs(selector).every((name) => there.has(name)));
}

// ".kicker", "#text", "h1": what selectors can name.
function namesIn(page: string): Set<string> {
  const names = new Set(['html', 'body', ':root']);
  for (const [, tag = '', attributes = ''] of page.matchAll(/<([a-z][\w-]*)((?:\s[^<>]*)?)\/?>/gi)) {
    names.add(tag.toLowerCase());
    for (const name of (/\sclass="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/)) names.add(`.${name}`);
    names.add(`#${/\sid="([^"]*)"/.exec(attributes)?.[1] ?? ''}`);
  }
  return names;
}

// What stands in brackets may be a choice or a no, and is not asked for; nor is what is written with a backslash.
function needs(selector: string): string[] {
  if (selector.includes('\\')) return [];
  let bare = selector.replace(/\[[^\]]*\]/g, '');
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\([^()]*\)/g, '');
  }
  return [
    ...(bare.match(/[.#][\w-]+/g) ?? []),
    ...[...bare.matchAll(/(?:^|[\s>+~])([a-z][a-z0-9]*)/gi)].map(([, tag = '']) => tag.toLowerCase()),
  ];
}

function filtered(css: string, isUsed: (selector: string) => boolean): string {
  let kept = '';
  for (let at = 0; at < css.length; ) {
    const open = endOf(css, at, '{;');
    const head = css.slice(at, open);
    if (css[open] !== '{') {
      kept += css.slice(at, open + 1);
      at = open + 1;
      continue;
    }
    const close = closing(css, open);
    const inside = css.slice(open + 1, close);
    const name = head.trim();
    at = close + 1;
    if (/^@(?:media|supports|layer|container)\b/.test(name)) {
      const inner = filtered(inside, isUsed);
      if (inner) kept += `${head}{${inner}}`;
    } else if (name.startsWith('@')) kept += `${head}{${inside}}`;
    else {
      const used = selectorsOf(name).filter((selector) => isUsed(selector.trim()));
      if (used.length > 0) kept += `${used.join(',')}{${inside}}`;
    }
  }
  return kept;
}

function selectorsOf(head: string): string[] {
  const selectors: string[] = [];
  for (let at = 0; at <= head.length; ) {
    const comma = endOf(head, at, ',');
    selectors.push(head.slice(at, comma));
    at = comma + 1;
  }
  return selectors;
}

// Where one of the signs stands next, outside of brackets and words in quotation marks; else the end.
function endOf(css: string, from: number, signs: string): number {
  let depth = 0;
  for (let at = from; at < css.length; at += 1) {
    const sign = css[at] ?? '';
    if (sign === '"' || sign === "'") at = quoteEnd(css, at);
    else if (depth === 0 && signs.includes(sign)) return at;
    else if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
  }
  return css.length;
}

function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    const sign = css[at];
    if (sign === '"' || sign === "'") at = quoteEnd(css, at);
    else if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return css.length;
}

function quoteEnd(css: string, from: number): number {
  const quote = css[from];
  let at = from + 1;
  while (at < css.length && css[at] !== quote) at += css[at] === '\\' ? 2 : 1;
  return at;
}
