import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

// Misspellings that are no words of French, nor names.
const WORDS: Record<string, string> = {
  acceuil: 'accueil',
  acceuillir: 'accueillir',
  acceuilli: 'accueilli',
  accueuil: 'accueil',
  aupres: 'auprès',
  apres: 'après',
  affrêté: 'affrété',
  affrêtés: 'affrétés',
  grouvernement: 'gouvernement',
  aggression: 'agression',
  addresse: 'adresse',
  apparament: 'apparemment',
  beneficiaire: 'bénéficiaire',
  beneficiaires: 'bénéficiaires',
  communaute: 'communauté',
  communautes: 'communautés',
  controle: 'contrôle',
  coordonatrice: 'coordonnatrice',
  coordonateur: 'coordonnateur',
  deja: 'déjà',
  déja: 'déjà',
  deplacement: 'déplacement',
  deplacements: 'déplacements',
  deplaces: 'déplacés',
  developpement: 'développement',
  dévelopement: 'développement',
  developement: 'développement',
  deuxieme: 'deuxième',
  dévellopement: 'développement',
  evenement: 'événement',
  événnement: 'événement',
  francais: 'français',
  gouvernment: 'gouvernement',
  grace: 'grâce',
  hebergement: 'hébergement',
  hébérgement: 'hébergement',
  integration: 'intégration',
  interet: 'intérêt',
  interêt: 'intérêt',
  malgrés: 'malgré',
  malgrè: 'malgré',
  meme: 'même',
  necessaire: 'nécessaire',
  necessaires: 'nécessaires',
  notament: 'notamment',
  occurence: 'occurrence',
  parmis: 'parmi',
  periode: 'période',
  plusieures: 'plusieurs',
  probleme: 'problème',
  problemes: 'problèmes',
  proffessionnel: 'professionnel',
  professionel: 'professionnel',
  professionels: 'professionnels',
  professionelle: 'professionnelle',
  proteger: 'protéger',
  recement: 'récemment',
  récement: 'récemment',
  refugies: 'réfugiés',
  refugié: 'réfugié',
  refugiés: 'réfugiés',
  régionnal: 'régional',
  reintegration: 'réintégration',
  réintegration: 'réintégration',
  rémunerer: 'rémunérer',
  resilience: 'résilience',
  résiliance: 'résilience',
  ressortisant: 'ressortissant',
  sante: 'santé',
  securite: 'sécurité',
  societe: 'société',
  systeme: 'système',
  systemes: 'systèmes',
  tres: 'très',
  trés: 'très',
  troisieme: 'troisième',
  vulnerable: 'vulnérable',
  vulnerables: 'vulnérables',
  vulnérabilite: 'vulnérabilité',
};

const spelled = new RegExp(
  `(?<![\\p{L}\\p{N}_’'.@-])(?:${Object.keys(WORDS).join('|')})(?![\\p{L}\\p{N}_@-])`,
  'giu',
);

const frMisspelled: Rule = {
  id: 'fr-misspelled',
  languages: ['fr'],
  severity: 'error',
  kind: 'letters',
  say: 'spelling',
  source: 'onu-fr',
  find: matches(spelled, ({ 0: found, index }, { text }) => {
    // In names every word has a capital: those are not ours to spell.
    const isNamed = /^\p{Lu}/u.test(found) && /\p{L}[ ’']$/u.test(text.slice(Math.max(0, index - 2), index));
    const right = WORDS[found.toLowerCase()];
    if (isNamed || !right || right === found || /^\p{Lu}{2}/u.test(found)) return undefined;
    const fix = /^\p{Lu}/u.test(found) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
    return { fix, params: { right: fix } };
  }),
  examples: {
    hits: [
      'Le centre d’accueil et l’ acceuil ⇒ Le centre d’accueil et l’ accueil',
      'le developpement de la vallée ⇒ le développement de la vallée',
      'Parmis eux ⇒ Parmi eux',
    ],
    misses: ['le développement', 'Médecins du Monde', 'au Fonds Sante Pour Tous', 'après tout'],
  },
};

/** Spelling of French words that spell checkers of other languages let pass. */
export const frSpelling: readonly Rule[] = [
  frMisspelled,
  phrase('fr', 'letters', {
    id: 'fr-lost-grave',
    severity: 'error',
    say: 'spelling',
    source: 'onu-fr',
    needs: / a (?:l|un|ce|se|des)/,
    pattern:
      /(?<!\p{L})(grâce|face|suite|jusqu[’']|quant|relative|destinée?s?|liée?s?|due?s?|confrontée?s?|exposée?s?|contribue(?:r|nt)?|participe(?:r|nt)?|appel|accès|retour|soutien|appui|aide) a(?= (?:la |l[’']|une? |leurs? |ces? |cette |ses |des ))/gu,
    fix: '$1 à',
    examples: {
      hits: [
        'confrontés a la sécheresse ⇒ confrontés à la sécheresse',
        'grâce a une aide ⇒ grâce à une aide',
      ],
      misses: ['confrontés à la sécheresse', 'la ville a une école', 'il a la parole'],
    },
  }),
  phrase('fr', 'letters', {
    id: 'fr-in-terms-of',
    severity: 'error',
    say: 'spelling',
    source: 'onu-fr',
    pattern: /(?<!\p{L})([Ee]n )terme(?= de(?!\p{L}))/gu,
    fix: '$1termes',
    examples: {
      hits: ['en terme de soins ⇒ en termes de soins', 'En terme de coût ⇒ En termes de coût'],
      misses: ['en termes de soins', 'au terme de la visite'],
    },
  }),
  phrase('fr', 'letters', {
    id: 'fr-or-even',
    severity: 'error',
    say: 'spelling',
    source: 'onu-fr',
    pattern: /(?<!\p{L})([Vv])oir (même|pire)(?!\p{L})/gu,
    fix: '$1oire $2',
    examples: {
      hits: ['des mois, voir même des années ⇒ des mois, voire même des années', 'voir pire ⇒ voire pire'],
      misses: ['voire même', 'voir le même film'],
    },
  }),
];
