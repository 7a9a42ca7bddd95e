/** A line of a file: where it begins, counted from 1, and its cells. */
export type CsvLine = { line: number; cells: string[] };

/**
 * Reads a CSV file (RFC 4180), separated by commas, semicolons or tabs as its first line is; empty lines are left out,
 * and the apostrophe before what looks like a formula is taken away. Pure; a quotation mark left open ends with the file.
 */
export function readCsv(file: string): CsvLine[] {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(text);
  const lines: CsvLine[] = [];
  let line = 1;
  let begun: CsvLine = { line, cells: [] };
  let cell = '';
  let quoted = false;
  const endCell = () => {
    begun.cells.push(/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
    cell = '';
  };
  const endLine = () => {
    endCell();
    if (begun.cells.some((each) => each.trim())) lines.push(begun);
    begun = { line, cells: [] };
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') line += 1;
    if (quoted && sign === '"' && text.charAt(at + 1) === '"') at += 1;
    else if (sign === '"' && (quoted || cell === '')) {
      quoted = !quoted;
      continue;
    }
    if (!quoted && sign === separator) endCell();
    else if (!quoted && sign === '\n') endLine();
    else cell += sign;
  }
  if (cell || begun.cells.length > 0) endLine();
  return lines;
}

/** A file's bytes as text: UTF-8, UTF-16 with its mark, or else what Excel writes in Western Europe. Pure. */
export function decodeCsv(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function separatorOf(text: string): string {
  const head = text.slice(0, text.indexOf('\n') >>> 0);
  const counts = [',', ';', '\t'].map((sign) => [sign, head.split(sign).length] as const);
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}
