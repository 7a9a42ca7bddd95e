import type { WordStyle } from './styles.ts';
import { isOn, type Xml } from './xml.ts';

/** Whether a run is bold or italic, by its own properties or by its style; Arabic has properties of its own. */
export function looks(properties: Xml | undefined, styled: WordStyle, isRtl: boolean) {
  const on = (latin: string, complex: string) =>
    (isRtl ? (isOn(properties, complex) ?? isOn(properties, latin)) : isOn(properties, latin)) ?? false;
  const has = (name: string) => isOn(properties, name) !== undefined;
  return {
    bold: has('w:b') || has('w:bCs') ? on('w:b', 'w:bCs') : styled.bold,
    italic: has('w:i') || has('w:iCs') ? on('w:i', 'w:iCs') : styled.italic,
  };
}

/** The address of a field that is a link, or null. */
export function hyperlink(instruction: string): string | null {
  const found = /^\s*HYPERLINK\s+"([^"]*)"(?:.*\\l\s+"([^"]*)")?/is.exec(instruction);
  return found?.[1] ? `${found[1]}${found[2] ? `#${found[2]}` : ''}` : null;
}

/** A letter by its code; those of symbol fonts lie in the private area and mean nothing without their font. */
export function symbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16);
  return point >= 0x20 && point < 0xe000 ? String.fromCodePoint(point).toWellFormed() : '';
}

/** The words of a formula. */
export const mathWords = (element: Xml): string =>
  element.name === 'm:t' ? element.text : element.children.map(mathWords).join('');
