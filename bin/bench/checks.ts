import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { cutDocument } from '#lib/checks/cut/document.ts';
import { NOTHING_KNOWN } from '#lib/checks/known.ts';
import { newsroomChecker } from '#lib/checks/newsroom-checker.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import { documentSchema } from '#lib/documents/schema.ts';
import { type Figure, figure } from './figure.ts';
import type { Setting } from './run.ts';

const WORDS = 3_000;
const TURNS = 30;
const STROKES = 200;
const setting = { language: 'fr', date: '2026-11-23', known: NOTHING_KNOWN } as const;

const SENTENCES = [
  'Au total, 320 personnes (150 hommes et 170 femmes) ont été accueillies au centre de Zagora le lundi 2 mars 2026. ',
  'L’Organisation internationale pour les migrations (OIM) et ses partenaires ont distribué des tentes, de l’eau et 12 500 kits d’hygiène dans les trois villages de la vallée. ',
  '« Les familles attendent la pluie depuis le mois de mai », explique Amina Benali, coordinatrice du programme « Racines et retour ». ',
  'Plus de 40 pour cent des ménages disent avoir quitté leur terre : les puits sont vides, les écoles ferment et les marchés se vident. ',
  "Selon l'équipe sur place, environ deux cent dix enfants suivent les cours de l’école mobile ; les autres aident leurs parents aux champs. ",
  'Pour plus d’informations, voir https://example.org/fr/rapport ou écrire à presse@example.org, tél. +212 522 12 34 56. ',
];

/** How long every check takes over a release, all of it and after one keystroke. */
export async function checks({ say }: Setting): Promise<Figure[]> {
  say(`a release of ${WORDS} words in French`);
  const doc = documentSchema.nodeFromJSON(french(WORDS));
  const full = Array.from({ length: TURNS }, (_, turn) => {
    // A copy of every node and text: nothing is known from the turn before.
    const fresh = documentSchema.nodeFromJSON(french(WORDS, turn));
    return timed(() => newsroomChecker()(cutDocument(fresh, 'fr'), setting));
  });
  const check = newsroomChecker();
  check(cutDocument(doc, 'fr'), setting);
  let current = doc;
  const strokes = Array.from({ length: STROKES }, (_, at) => {
    current = typed(current, 'abcdef'.charAt(at % 6));
    return timed(() => check(cutDocument(current, 'fr'), setting));
  });
  return [
    figure('checks.full_ms', 'ms', full.slice(5)),
    figure('checks.keystroke_ms', 'ms', strokes.slice(20)),
    figure('checks.keystroke_p95_ms', 'ms', strokes.slice(20), 0.95),
  ];
}

function typed(doc: Node, letter: string): Node {
  const middle = Math.floor(doc.content.size / 2);
  const at = doc.resolve(middle).parent.isTextblock ? middle : middle + 2;
  return new Transform(doc).insert(at, documentSchema.text(letter)).doc;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

// The number in each paragraph makes its wording its own, as in a real text.
function french(words: number, turn = 0): NodeJson {
  const paragraphs = Array.from({ length: Math.ceil(words / 75) }, (_, at): NodeJson => {
    const text = [0, 1, 2].map((next) => SENTENCES[(at * 3 + next) % SENTENCES.length]).join('');
    return { type: 'paragraph', content: [{ type: 'text', text: `${text}Page ${turn}.${at}` }] };
  });
  return {
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: 'L’OIM accueille 320 personnes à Zagora' }] },
      { type: 'body', content: paragraphs },
      { type: 'endMatter' },
    ],
  };
}
