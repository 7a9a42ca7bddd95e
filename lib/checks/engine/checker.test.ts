import { expect, test } from 'vitest';
import { documentSchema } from '../../documents/schema.ts';
import { cutDocument } from '../cut/document.ts';
import { NOTHING_KNOWN } from '../known.ts';
import { newsroomChecker } from '../newsroom-checker.ts';
import { positionIn } from '../passage.ts';
import { checker } from './checker.ts';
import type { Finding, Rule } from './rule.ts';

type Json = { type: string; [key: string]: unknown };
const text = (words: string, ...marks: object[]): Json => ({ type: 'text', text: words, marks });
const paragraph = (...content: Json[]): Json => ({ type: 'paragraph', content });
const release = (headline: string, ...body: Json[]) =>
  documentSchema.nodeFromJSON({
    type: 'doc',
    content: [
      { type: 'headline', content: [text(headline)] },
      { type: 'body', content: body },
      { type: 'endMatter' },
    ],
  });
const setting = { language: 'fr', date: null, known: NOTHING_KNOWN } as const;
const found = (doc: ReturnType<typeof release>) => newsroomChecker()(cutDocument(doc, 'fr'), setting);
const only = (findings: readonly Finding[], rule: string) => findings.filter((one) => one.rule === rule);

test('a finding stands where its words stand in the document, behind a fact and a suggestion', () => {
  const doc = release(
    'À Fès',
    paragraph(
      text('Les '),
      { type: 'fact', attrs: { key: 'members' } },
      text(' Etats et '),
      text('peut-être ', { type: 'insertion', attrs: { id: 'amina.one' } }),
      text('les Etats voisins'),
    ),
  );
  const passages = cutDocument(doc, 'fr');
  const places = only(newsroomChecker()(passages, setting), 'fr-capital-accent').map(
    ({ path, start, end }) => {
      const passage = passages.find((one) => one.path.join() === path.join());
      let at = 0;
      let node = doc;
      for (const index of path) {
        for (let before = 0; before < index; before += 1) at += node.child(before).nodeSize;
        node = node.child(index);
        at += 1;
      }
      if (!passage) throw new Error('the passage is gone');
      return doc.textBetween(at + positionIn(passage, start), at + positionIn(passage, end));
    },
  );
  expect(places).toEqual(['Etats', 'Etats']);
});

test('what is only suggested is not read', () => {
  const suggested = text('Etats', { type: 'insertion', attrs: { id: 'amina.one' } });
  expect(only(found(release('À Fès', paragraph(text('Les '), suggested))), 'fr-capital-accent')).toEqual([]);
});

test('words in another language, addresses and numbers to dial are left alone', () => {
  const english = text('Etats of mind: a study', { type: 'lang', attrs: { lang: 'en', dir: 'ltr' } });
  const doc = release(
    'À Fès',
    paragraph(text('Le livre '), english, text(' paraît.')),
    paragraph(text('Voir le site Etats-test.org, tél. 0522 123 456.')),
  );
  expect(found(doc).map(({ text: words }) => words)).toEqual([]);
});

test('what somebody said gets remarks, no fixes and no block', () => {
  const doc = release('À Fès', {
    type: 'quote',
    attrs: { speaker: 'Amina Benali', title: 'cheffe de mission' },
    content: [paragraph(text('Les migrants illégaux de la 2ème vague'))],
  });
  expect(found(doc).map(({ rule, severity, fix, batch }) => [rule, severity, fix, batch])).toEqual([
    ['fr-term-irregular', 'warning', null, false],
    ['fr-ordinals', 'warning', '2e', false],
  ]);
});

test('after a keystroke only what was touched is read again', () => {
  const asked: string[] = [];
  const spy: Rule = {
    id: 'spy',
    languages: ['fr'],
    severity: 'info',
    kind: 'style',
    say: 'and-or',
    source: 'newsroom',
    find: (reading) => {
      asked.push(reading.text);
      return [];
    },
    examples: { hits: [], misses: [] },
  };
  const check = checker([spy], []);
  const [one, two] = [paragraph(text('Un.')), paragraph(text('Deux.'))];
  check(cutDocument(release('Titre', one, two), 'fr'), setting);
  asked.length = 0;
  check(cutDocument(release('Titre', one, paragraph(text('Deux !'))), 'fr'), setting);
  check(cutDocument(release('Titre', two, one), 'fr'), setting);
  expect(asked).toEqual(['Deux !', 'Deux.']);
});

test('the mark of a finding survives edits elsewhere and changes with its words', () => {
  const prints = (...body: Json[]) =>
    only(found(release('À Fès', ...body)), 'fr-ordinals').map(({ print }) => print);
  const before = prints(paragraph(text('Lors de la 2ème phase, tout va bien.')));
  expect(
    prints(paragraph(text('Avant.')), paragraph(text('Hier, lors de la 2ème phase, cela allait.'))),
  ).toEqual(before);
  expect(prints(paragraph(text('Lors de la 3ème phase, tout va bien.')))).not.toEqual(before);
});

test('acronyms are looked for over the whole release, figures of the headline in its body', () => {
  const doc = release(
    'À Fès, 450 familles aidées',
    paragraph(text('L’Agence des eaux (ADEX) et le RFMN ont aidé 540 familles.')),
    paragraph(text('L’ADEX et le RFMN continuent.')),
  );
  expect(found(doc).map(({ rule, text: words }) => [rule, words])).toEqual([
    ['headline-figure', '450'],
    ['acronym-first-use', 'RFMN'],
  ]);
});

test('a quotation may run over paragraphs, but it is closed somewhere', () => {
  const lonely = (...body: string[]) =>
    only(found(release('À Fès', ...body.map((words) => paragraph(text(words))))), 'unclosed-quotation').map(
      ({ path, text: mark }) => `${mark} in ${path.at(-1)}`,
    );
  expect(lonely('«\u00a0Un début', '«\u00a0et une fin\u00a0», dit-elle.')).toEqual([]);
  expect(lonely('Elle dit\u00a0: «\u00a0Un début', 'et rien après.')).toEqual(['« in 0']);
  expect(lonely('Un mot.', 'La fin\u00a0», dit-elle.')).toEqual(['» in 1']);
});

test('of two findings about the same words the wider is told when its fix mends both', () => {
  const told = (words: string) =>
    found(release('À Fès', paragraph(text(words))))
      .filter(({ kind }) => kind === 'names' || kind === 'letters')
      .map(({ text: excerpt }) => excerpt);
  expect(told('L’OIM compte 175 Etats membres.')).toEqual(['Etats membres']);
  expect(told('Les Etats de la région.')).toEqual(['Etats']);
});

test('a release without a dated dateline is of the day its first sentence says, unless that promises', () => {
  const late = (...body: string[]) =>
    only(found(release('À Fès', ...body.map((words) => paragraph(text(words))))), 'future-about-past').map(
      ({ text: words }) => words,
    );
  const promise = 'Il sera lancé le 3 février 2024.';
  expect(late('Le 12 mars 2024, l’équipe a ouvert un centre.', promise)).toEqual([
    'sera lancé le 3 février 2024',
  ]);
  expect(late('Le 12 mars 2024, l’équipe ouvrira un centre.', promise)).toEqual([]);
  expect(late('L’équipe a ouvert un centre.', promise)).toEqual([]);
});
