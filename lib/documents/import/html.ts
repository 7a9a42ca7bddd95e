import { load } from 'cheerio';
import { type Block, isEmpty, type Left, type Source, type SourceMeta, textOf } from './blocks.ts';
import { findDates, isoDate } from './dates.ts';
import { type Finding, finding } from './findings.ts';
import { blocksOf, type PageNode } from './html-blocks.ts';
import { UnreadableFile } from './refusals.ts';
import { repairBlocks } from './repair.ts';

const DEEPEST = 400;
const SCRIPTS =
  'script, style, noscript, template, iframe, object, embed, canvas, svg, math, link, form, dialog';
const NAVIGATION =
  'nav, aside, footer, [role=navigation], [role=banner], [role=contentinfo], [role=search], [hidden], [aria-hidden=true], .breadcrumb, .visually-hidden, .sr-only, .skip-link';
// Where pages of the Organization and others keep their text, the narrowest first.
const ROOTS = ['article', 'main', '[role=main]', '#main-content', '#content', '.node__content', 'body'];

/**
 * Reads a saved web page: its main text as blocks with their formatting, navigation and scripts left out.
 * @throws {UnreadableFile} 'html_too_deep'
 */
export function readHtml(html: string): Source {
  refuseDepth(html);
  const $ = load(html);
  const meta = readMeta($);
  const pictures = $('img').length;
  $(SCRIPTS).remove();
  const root = chooseRoot($);
  const outside = $('body').clone();
  $(root).find(NAVIGATION).remove();
  if ($(root).is('body')) $(root).children('header').not(':has(h1)').remove();
  const { blocks, unsafeLinks } = blocksOf(asPageNode($(root).get(0)), baseOf(meta));
  const repaired = repairBlocks(blocks);
  const findings: Finding[] = [...repaired.findings];
  if (pictures) findings.push(finding('left_pictures', { count: pictures }));
  if (unsafeLinks) findings.push(finding('left_links', { count: unsafeLinks }));
  const all = blocksOf(asPageNode(outside.get(0)), undefined).blocks;
  return { blocks: repaired.blocks, meta, left: [...chrome(all, blocks), ...repaired.left], findings };
}

/** The main text of a page as a tree, without scripts and navigation. @throws {UnreadableFile} 'html_too_deep' */
export function mainText(html: string): PageNode {
  refuseDepth(html);
  const $ = load(html);
  $(SCRIPTS).remove();
  const root = chooseRoot($);
  $(root).find(NAVIGATION).remove();
  return asPageNode($(root).get(0));
}

/** Reads a tree that a reader of ours made, with nothing around the text. */
export function readTree(tree: PageNode): Source {
  const { blocks, unsafeLinks } = blocksOf(tree, undefined, true);
  const repaired = repairBlocks(blocks);
  const findings = unsafeLinks ? [finding('left_links', { count: unsafeLinks })] : [];
  return {
    blocks: repaired.blocks,
    meta: {},
    left: repaired.left,
    findings: [...repaired.findings, ...findings],
  };
}

type Page = ReturnType<typeof load>;

// A parser keeps every open element on a stack; pages made by people never go this deep.
function refuseDepth(html: string): void {
  let depth = 0;
  for (const [, closing, name = ''] of html.matchAll(/<(\/?)(\w+)(?=[\s/>])/g)) {
    if (/^(?:br|hr|img|meta|link|input|p|li|td|tr|th|dt|dd|option|wbr|source|col|area|base)$/i.test(name))
      continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) throw new UnreadableFile('html_too_deep', { levels: DEEPEST });
  }
}

function chooseRoot($: Page) {
  const wordsIn = (selector: string) => $(selector).first().text().trim().length;
  const whole = wordsIn('body');
  const best = ROOTS.find((selector) => {
    const words = wordsIn(selector);
    return words > 200 && ($(selector).first().find('h1').length > 0 || words > whole * 0.4);
  });
  return $(best ?? 'body').first();
}

function readMeta($: Page): SourceMeta {
  const content = (selector: string) => $(selector).first().attr('content')?.trim();
  const address = $('link[rel=canonical]').first().attr('href') ?? content('meta[property="og:url"]');
  const title = content('meta[property="og:title"]') ?? $('title').first().text();
  const language = $('html').attr('lang') ?? content('meta[property="og:locale"]');
  const published =
    content('meta[property="article:published_time"]') ?? $('time[datetime]').first().attr('datetime');
  const [date] = findDates(published ?? '');
  const day = date ? isoDate(date) : null;
  const own = address ? URL.parse(address) : null;
  const host = own?.host;
  const isOnWeb = own !== null && /^https?:$/.test(own.protocol);
  return {
    ...(title?.trim() ? { title: withoutSiteName(title) } : {}),
    ...(language ? { language: language.replace('_', '-') } : {}),
    ...(host ? { host } : {}),
    ...(isOnWeb ? { address: own.href } : {}),
    ...(day ? { publishedOn: day } : {}),
  };
}

// "Headline | International Organization for Migration"
function withoutSiteName(title: string): string {
  return title
    .replace(/\s+[|–—]\s+[^|]*$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const baseOf = ({ host }: SourceMeta) => (host ? `https://${host}/` : undefined);

function chrome(all: Block[], taken: Block[]): Left[] {
  const counts = new Map<string, number>();
  for (const block of taken) counts.set(textOf(block), (counts.get(textOf(block)) ?? 0) + 1);
  const left: Left[] = [];
  for (const block of all) {
    const text = textOf(block);
    const count = counts.get(text) ?? 0;
    if (count) counts.set(text, count - 1);
    else if (!isEmpty(block)) left.push({ text, reason: 'page_chrome' });
  }
  return left;
}

// The parser's nodes have this shape; its own types come from a package we do not depend on.
function asPageNode(node: unknown): PageNode {
  return (node ?? { type: 'root', children: [] }) as PageNode;
}
