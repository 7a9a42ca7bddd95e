import type { Figure } from '../checks/figures/figure.ts';
import { passage } from '../checks/passage.ts';
import { Reading } from '../checks/reading.ts';
import { Invalid } from '../errors.ts';
import type { Language } from '../languages.ts';

/**
 * The one number somebody typed, as their language writes it: "3 541", "1.2 million", "5–10". A year counts as well.
 * @throws {Invalid} 'input_invalid' with the field `value`
 */
export function typedNumber(text: string, language: Language): Pick<Figure, 'value' | 'to'> {
  const year = /^\d{4}$/.exec(text);
  if (year) return { value: Number(text), to: null };
  const { figures } = new Reading(
    passage({ path: [], attribute: null, part: 'data', language, text, spans: [], shifts: [] }),
  );
  const [figure] = figures;
  if (!figure || figures.length > 1) throw new Invalid('input_invalid', { value: ['not_a_number'] });
  return figure;
}
