import { child, isOn, valOf, type Xml } from './xml.ts';

/** What a style says of the paragraphs or words that have it. */
export type WordStyle = {
  role: 'title' | 'subtitle' | 'quote' | 'caption' | 'heading' | null;
  level: number;
  list: { id: string; level: number } | null;
  bold: boolean;
  italic: boolean;
};

const PLAIN: WordStyle = { role: null, level: 0, list: null, bold: false, italic: false };

/** A file's styles by their id; what a style does not say, the one it is based on says. */
export function stylesOf(styles: Xml | null): (id: string | undefined) => WordStyle {
  const raw = new Map<string, Xml>();
  for (const style of styles?.children ?? []) {
    const id = style.attrs['w:styleId'];
    if (style.name === 'w:style' && id) raw.set(id, style);
  }
  const known = new Map<string, WordStyle>();
  const read = (id: string | undefined, above: number): WordStyle => {
    const style = id === undefined ? undefined : raw.get(id);
    if (!id || !style || above > 20) return PLAIN;
    const before = known.get(id);
    if (before) return before;
    const made = own(style, read(valOf(style, 'w:basedOn'), above + 1));
    known.set(id, made);
    return made;
  };
  return (id) => (id && !raw.has(id) ? byName(id) : read(id, 0));
}

function own(style: Xml, base: WordStyle): WordStyle {
  const name = (valOf(style, 'w:name') ?? '').toLowerCase();
  const named = byName(name);
  const paragraph = child(style, 'w:pPr');
  const outline = Number(valOf(paragraph, 'w:outlineLvl') ?? Number.NaN);
  const numbers = child(paragraph, 'w:numPr');
  const listId = valOf(numbers, 'w:numId');
  const run = child(style, 'w:rPr');
  // What a paragraph's style makes bold is its dress; what a character's style does is emphasis.
  const isWords = style.attrs['w:type'] === 'character';
  return {
    role: named.role ?? (outline >= 0 && outline <= 5 ? 'heading' : base.role),
    level: named.role ? named.level : outline >= 0 && outline <= 5 ? outline + 1 : base.level,
    list: listId ? { id: listId, level: Number(valOf(numbers, 'w:ilvl') ?? 0) } : base.list,
    bold: isWords ? (isOn(run, 'w:b') ?? (name === 'strong' || base.bold)) : false,
    italic: isWords ? (isOn(run, 'w:i') ?? (name === 'emphasis' || base.italic)) : false,
  };
}

// Built-in styles have their English name in every language of Word; other programs use their own.
function byName(name: string): WordStyle {
  const heading = /^(?:heading|titre|título|ttulo|berschrift)\s*([1-9])$/i.exec(name)?.[1];
  if (heading) return { ...PLAIN, role: 'heading', level: Number(heading) };
  if (/^(?:title|titre)$/i.test(name)) return { ...PLAIN, role: 'title', level: 1 };
  if (/^(?:subtitle|sous-titre)$/i.test(name)) return { ...PLAIN, role: 'subtitle' };
  if (/^(?:intense ?)?quote$|^quotations?$|^block text$/i.test(name)) return { ...PLAIN, role: 'quote' };
  if (/^caption$/i.test(name)) return { ...PLAIN, role: 'caption' };
  return PLAIN;
}
