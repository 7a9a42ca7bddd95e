/** The element of a card. */
export const cardElement = (id: string): HTMLElement | null => document.getElementById(`card-${id}`);

/** Puts the focus on a card. @returns false when it is not drawn */
export function goToCard(id: string): boolean {
  const element = cardElement(id);
  element?.focus();
  element?.scrollIntoView({ block: 'nearest' });
  return element !== null;
}
