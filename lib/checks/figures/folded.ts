import { foldCase } from '../../documents/import/fold.ts';
import { remembered } from '../engine/remembered.ts';

/** A passage's text without capitals, accents and no-break spaces, unit for unit: what rules of figures look around in. */
export const foldedIn = remembered(({ text }): string => foldCase(text).replace(/[\u00a0\u202f]/g, ' '));
