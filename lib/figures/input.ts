import { z } from 'zod';
import { PRECISIONS } from '../checks/figures/figure.ts';

const line = (max: number) => z.string().trim().max(max, 'too_long');
const print = z.string().regex(/^[0-9a-f]{24}(-\d{1,4})?$/);
const number = z.object({ releaseId: z.uuid(), print });

/** What is known of a figure beside its number. */
const about = {
  label: line(160).min(1, 'required'),
  unit: line(40).default(''),
  asOf: z.union([z.iso.date('date'), z.literal('')]).default(''),
  source: line(240).default(''),
  precision: z.enum(PRECISIONS),
};

export const tickFigureInput = z.strictObject({ ...number.shape, ticked: z.enum(['yes', 'no']) });
export const keepFigureInput = z.strictObject({ ...number.shape, ...about });
export const tieFigureInput = z.strictObject({ ...number.shape, figureId: z.uuid('required') });
export const untieFigureInput = z.strictObject(number.shape);
export const putFigureInput = z.strictObject({ releaseId: z.uuid(), figureId: z.uuid() });
const seenFigure = { releaseId: z.uuid(), figureId: z.uuid(), seen: z.coerce.number().int().positive() };
export const changeFigureInput = z.strictObject({
  ...seenFigure,
  ...about,
  /** As one writes it: "3 541", "1.2 million", "5–10". */
  value: line(40).min(1, 'required'),
});
export const retireFigureInput = z.strictObject(seenFigure);
