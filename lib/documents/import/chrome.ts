import type { Kind, Reach } from '#lib/releases/kinds.ts';
import { type Block, type Left, type LeftReason, textOf } from './blocks.ts';
import { type Finding, finding } from './findings.ts';
import { foldCase } from './fold.ts';
import { kindOfLabel, reachOfChip } from './labels.ts';

/** What stood around the release, and what it said. */
export type Chrome = {
  blocks: Block[];
  left: Left[];
  findings: Finding[];
  /** `menu`: menu above the text; `chips`: kind and reach above it; null: a bare text (domain 1.1). */
  form: 'menu' | 'chips' | null;
  /** What the menu says about the site it belongs to, and its last line; null without a menu. */
  menu: { about: string; lastLine: string } | null;
  kind: Kind | null;
  reach: Reach | null;
};

const lastLineOfMenu = /^(?:[-–•*]\s*)?(?:2030 agenda|agenda 2030)$/i;
const MENU_LINES = 150;
const MENU_LABEL = 90;

/** Takes the site's menu, its chips and its footer off a saved page. */
export function stripChrome(blocks: Block[]): Chrome {
  const menu = stripMenu(blocks);
  const chips = stripChips(menu.blocks);
  return {
    ...chips,
    left: [...menu.left, ...chips.left],
    findings: menu.findings,
    form: menu.menu ? 'menu' : chips.form,
    menu: menu.menu,
  };
}

function stripMenu(blocks: Block[]) {
  const nothing = { blocks, left: [] as Left[], findings: [] as Finding[], menu: null };
  const end = blocks.slice(0, MENU_LINES).findIndex((block) => lastLineOfMenu.test(textOf(block).trim()));
  if (end < 0) return nothing;
  const lines = blocks.slice(0, end + 1).map(textOf);
  if (!lines.every((line, at) => belongsToMenu(line, lines[at - 1] ?? ''))) {
    return { ...nothing, findings: [finding('menu_unsure', { lines: lines.length })] };
  }
  return {
    ...nothing,
    blocks: blocks.slice(end + 1),
    left: lines.map((text) => ({ text, reason: 'site_menu' as const })),
    menu: {
      about: lines.filter((line) => line.length > MENU_LABEL).join('\n'),
      lastLine: lines.at(-1) ?? '',
    },
  };
}

// Menu lines are short labels, or a label with its description glued on: "Who we areThe International …".
function belongsToMenu(line: string, previous: string): boolean {
  if (line.length <= MENU_LABEL) return !/[.!?؟]$/.test(line) || line.length < 40;
  const label = foldCase(previous).trim();
  return (label.length > 2 && foldCase(line).startsWith(label)) || ownWords.test(line);
}

const ownWords = /\b1951\b/;

function stripChips(blocks: Block[]) {
  const [first, second] = blocks;
  const kind = first && kindOfLabel(textOf(first));
  const reach = second && reachOfChip(textOf(second));
  if (first && second && kind && reach) {
    const left = leave([first, second], 'kind_label');
    return { blocks: blocks.slice(2), left, form: 'chips' as const, kind, reach };
  }
  return { blocks, left: [] as Left[], form: null, kind: null, reach: null };
}

/** Marks blocks as not taken. */
export function leave(blocks: readonly Block[], reason: LeftReason): Left[] {
  return blocks.map((block) => ({ text: textOf(block), reason }));
}
