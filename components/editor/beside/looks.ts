/** In CSS pixels: a phone held upright, a tablet, a desk. */
export const WIDTHS = { phone: 390, tablet: 768, desktop: 1280 } as const;
export type Width = keyof typeof WIDTHS;

export const LOOKS = ['light', 'dark', 'print'] as const;
export type Look = (typeof LOOKS)[number];

type Choices = { width: Width; look: Look };
const FIRST: Choices = { width: 'phone', look: 'light' };

/** How this browser's preview was looked at last. */
export function remembered<W extends keyof Choices>(what: W): Choices[W] {
  const kept = localStorage.getItem(`newsroom-preview-${what}`);
  const known: readonly string[] = what === 'width' ? Object.keys(WIDTHS) : LOOKS;
  return known.includes(kept ?? '') ? (kept as Choices[W]) : FIRST[what];
}

export function remember(what: keyof Choices, value: string): void {
  localStorage.setItem(`newsroom-preview-${what}`, value);
}
