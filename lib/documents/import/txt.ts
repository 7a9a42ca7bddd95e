import { type Block, paragraph, type Source } from './blocks.ts';
import { repairText } from './repair.ts';

const bullet = /^([-–•*·▪◦●]\s+)(?=\S)/u;
const numbered = /^(\d{1,2}[.)]\s+)(?=\S)/u;

/** Reads plain text: one line, one block. */
export function readText(text: string): Source {
  const { lines, left, findings } = repairText(text);
  return { blocks: lines.map(lineBlock), meta: {}, left, findings };
}

function lineBlock(line: string): Block {
  const marker = bullet.exec(line)?.[1] ?? numbered.exec(line)?.[1];
  if (!marker) return paragraph(line);
  return { kind: 'item', ordered: /^\d/.test(marker), marker, runs: [{ text: line.slice(marker.length) }] };
}
