import { dataOf } from './nodes/data.ts';
import type { NodeJson } from './parse.ts';

/** A figure whose parts make something else than it says. `id` is the whole's; numbers as they are, percentages of 100. */
export type UnequalSum = { id: string; label: string; says: number; make: number };

/**
 * The figures of a list whose parts do not add up. One part alone claims nothing but that it is no larger than its
 * whole; percentages are parts of 100 and may be rounded by half a point each. Pure.
 */
export function unequalSums(list: NodeJson): UnequalSum[] {
  const figures = (list.content ?? []).map((node) => dataOf('keyFigure', node));
  return figures.flatMap((whole) => {
    const parts = whole.id ? figures.filter(({ partOf }) => partOf === whole.id) : [];
    const percent = parts.length > 0 && parts.every(({ unit }) => unit.trim() === '%');
    if (!percent && parts.some(({ unit }) => unit.trim() !== whole.unit.trim())) return [];
    const says = percent && whole.unit.trim() !== '%' ? 100 : numberIn(whole.value);
    const counts = parts.map(({ value }) => numberIn(value));
    if (says === null || counts.length === 0 || counts.includes(null)) return [];
    const make = Number(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0).toPrecision(12));
    const slack = percent ? 0.5 * parts.length : 0;
    const wrong = make > says + slack || (parts.length > 1 && make < says - slack);
    return wrong ? [{ id: whole.id, label: whole.label, says, make }] : [];
  });
}

/**
 * The number a value says, in any of the four languages: groups of three digits are parted by spaces, commas, points or
 * apostrophes, what follows a last comma or point with other than three digits is a fraction. Null when it is no number.
 */
export function numberIn(value: string): number | null {
  const plain = value.trim().replace(/[\s\u00a0\u202f'’]/g, '');
  if (/^\d{1,3}([.,٬])\d{3}(\1\d{3})*([.,٫]\d+)?$/.test(plain)) {
    const [, whole = '', fraction = ''] = /^(.*?)([.,٫]\d{1,2}|[.,٫]\d{4,})?$/.exec(plain) ?? [];
    return Number(whole.replace(/\D/g, '') + fraction.replace(/[,٫]/, '.'));
  }
  return /^\d+([.,٫]\d+)?$/.test(plain) ? Number(plain.replace(/[,٫]/, '.')) : null;
}
