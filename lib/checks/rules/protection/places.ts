import type { Language } from '../../../languages.ts';
import type { Range, Reading } from '../../reading.ts';

/** Words that put something at a place with a name; the group is the name. */
export const AT_PLACE: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:d[’']|(?:à|de|dans|près de|au|depuis|vers|entre|par|via|rue|avenue) )(?:la (?:ville|commune|région|province) d[e’'] ?|l[’'])?(\p{Lu}\p{Ll}{2,})/u,
  en: /(?<!\p{L})(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Tt]o|[Bb]etween|[Oo]utside|through|via|on|leaves?|leaving|reach|[Ff]or) (?:the (?:town|city|village|province|district) of )?(\p{Lu}\p{Ll}{2,})/u,
  es: /(?<!\p{L})(?:[Ee]n|cerca de|desde|hacia|hasta|entre|a|de|por|vía|calle) (?:la (?:ciudad|provincia) de )?(\p{Lu}\p{Ll}{2,})/u,
  ar: /(?<!\p{L})(?:في|من|إلى|قرب|بين|عبر|بمدينة|بحي) (?:(?:مدينة|ولاية|إقليم|قرية) )?(\p{L}{3,})/u,
};

/** A head in a sentence and the place it is put at, not far behind it: the two as one hit. Pure. */
export function placedAfter(
  { spaced, sentences, language }: Pick<Reading, 'spaced' | 'sentences' | 'language'>,
  head: RegExp,
  near: number,
): Range[] {
  if (spaced.search(head) < 0) return [];
  return sentences.flatMap(({ start, end }) => {
    const said = spaced.slice(start, end);
    const found = head.exec(said);
    if (!found) return [];
    const from = found.index + found[0].length;
    // the space in front belongs to what puts it there
    const place = AT_PLACE[language].exec(said.slice(from, from + near));
    if (!place) return [];
    return [{ start: start + found.index, end: start + from + place.index + place[0].length }];
  });
}
