import { expect, test } from 'vitest';
import { drawingOf } from './draw/drawing.ts';
import { everything } from './draw/sample.ts';
import { NODE_NAMES } from './names.ts';
import type { NodeJson } from './parse.ts';
import { plainText, summaryOf, write } from './plain-text.ts';
import { findAll } from './text.ts';

const words = plainText(everything, 'fr', { about: 'L’OIM compte {members} États membres.' });

test.each(NODE_NAMES.filter((name) => name !== 'dateline'))('a %s has words', (name) => {
  const [node] = findAll(everything, name) as [NodeJson];
  expect(write(node, drawingOf(everything, 'fr', { about: 'À propos' }))).not.toBe('');
});

test('the text opens with its dateline and ends with ###, before notes and contacts', () => {
  expect(words).toMatch(/^Tétouan \(OIM\), le 18\u00a0novembre 2026\u00a0– Le Seuil fait partie/);
  expect(words.indexOf('###')).toBeGreaterThan(words.indexOf('Tétouan | 120'));
  expect(words.indexOf('###')).toBeLessThan(words.indexOf('Notes aux rédactions'));
});

test('quotes, lists, links, figures, numbers and contacts read as a person would type them', () => {
  for (const line of [
    '«\u00a0La réponse arrive le jour même.\u00a0»\n— Salma Ouardighi, coordinatrice, Passerelles du Nord',
    '• On écoute\n• On oriente',
    '3. On accompagne',
    'Lire le rapport (https://example.org/rapport).',
    '1\u202f264 personnes orientées (registre du projet, au 31\u00a0octobre 2026)',
    'Maroc\n• Le Seuil\u00a0: 0537652881, +212 612-345678 (WhatsApp)\n  Gratuit.',
    'Rabat\nDriss El Khamlichi\nChargé de communication\ndkhamlichi@example.org\n+212 5 37 65 28 81',
    'À propos de l’OIM\n\nL’OIM compte 175 États membres.',
  ]) {
    expect(words).toContain(line);
  }
});

test('a summary is the first words of the body, cut between words', () => {
  const summary = summaryOf(everything, 'fr', 40);
  expect(summary).toBe('Le Seuil fait partie du projet…');
  expect(summaryOf(everything, 'fr', 4000)).toMatch(/le rapport \(https:\/\/example.org\/rapport\)\.$/);
});
