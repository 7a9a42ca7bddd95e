/**
 * Rows as a CSV file (RFC 4180) that Excel opens as UTF-8. A cell a spreadsheet would take for a formula begins with an
 * apostrophe; `readCsv` takes it away again. Source: OWASP, CSV injection. Pure.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
