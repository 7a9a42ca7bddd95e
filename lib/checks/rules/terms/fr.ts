import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** Words the Organization does not use in French, and what it says instead. */
export const frTerms: readonly Rule[] = [
  phrase('fr', 'terms', {
    id: 'fr-term-irregular',
    severity: 'block',
    say: 'term-irregular',
    source: 'ga-3449',
    pattern:
      /(?<!\p{L})(?:im)?(?:migrants?|migrations?|migrantes?|immigrés?|émigrés?)\s(?:illéga(?:le?s?|ux)|clandestine?s?)(?!\p{L})|(?<!\p{L})(?:clandestins|sans-papiers)(?!\p{L})/giu,
    fix: null,
    params: { right: 'migrants en situation irrégulière, migration irrégulière' },
    examples: {
      hits: ['des migrants illégaux', 'la migration clandestine', 'une famille de sans-papiers'],
      misses: [
        'des migrants en situation irrégulière',
        'le trafic illicite de migrants',
        'un passager clandestin',
      ],
    },
  }),
  phrase('fr', 'terms', {
    id: 'fr-term-climate',
    severity: 'error',
    say: 'term-climate',
    source: 'iom-glossary',
    needs: /limatique/,
    pattern: /(?<!\p{L})réfugiée?s?\sclimatiques?(?!\p{L})/giu,
    fix: null,
    params: { right: 'personnes déplacées par le changement climatique, migrants environnementaux' },
    examples: {
      hits: ['les réfugiés climatiques', 'une réfugiée climatique'],
      misses: ['les réfugiés syriens', 'le changement climatique'],
    },
  }),
  phrase('fr', 'terms', {
    id: 'fr-term-metaphor',
    severity: 'warning',
    say: 'term-metaphor',
    source: 'iom-style',
    pattern:
      /(?<!\p{L})(?:vagues?|flots?|déferlements?|invasions?|marées?|tsunamis?|afflux|hordes?)\s(?:massifs?\s)?(?:(?:de\s|d[’'])(?:migrants|réfugiés|exilés|personnes|retours|retournés|rapatriés|déplacés|expulsés|arrivées|arrivants)|migratoires?)(?!\p{L})/giu,
    fix: null,
    params: { right: 'arrivées, hausse des arrivées, mouvements' },
    examples: {
      hits: [
        'une vague de migrants',
        'un afflux massif de réfugiés',
        'une invasion migratoire',
        'un afflux de retournés',
        'une vague de retours',
      ],
      misses: ['une vague de chaleur', 'les flux migratoires', 'une hausse des arrivées de migrants'],
    },
  }),
  phrase('fr', 'terms', {
    id: 'fr-term-influx',
    needs: /afflux/,
    severity: 'info',
    say: 'term-metaphor',
    source: 'iom-style',
    pattern:
      /(?<!\p{L})(?:[Cc]et |[Uu]n tel |[Ll][’'])afflux(?! (?:massif |de |d[’']|migratoire))(?!\p{L})/gu,
    fix: null,
    params: { right: 'arrivées, hausse des arrivées, mouvements' },
    examples: {
      hits: ['Cet afflux a doublé la population.', 'L’afflux se poursuit.'],
      misses: ['un afflux de dons', 'cette hausse des arrivées'],
    },
  }),
  phrase('fr', 'terms', {
    id: 'fr-term-person-first',
    severity: 'warning',
    say: 'term-person-first',
    source: 'iom-glossary',
    pattern: /(?<!\p{L})(migrant(?:e?s?))\s(?:irréguli(?:er|ère)s?|sans documents)(?!\p{L})/giu,
    fix: '$1 en situation irrégulière',
    examples: {
      hits: [
        'des migrants irréguliers ⇒ des migrants en situation irrégulière',
        'une migrante irrégulière ⇒ une migrante en situation irrégulière',
      ],
      misses: ['la migration irrégulière', 'des migrants en situation irrégulière'],
    },
  }),
  phrase('fr', 'terms', {
    id: 'fr-term-infections',
    severity: 'warning',
    say: 'term-infections',
    source: 'who-sti',
    pattern:
      /(?<!\p{L})maladies\ssexuellement\stransmissibles(?:\s\(MST\))?(?!\p{L})|(?<!\p{L})MST(?!\p{L})/gu,
    fix: 'infections sexuellement transmissibles',
    examples: {
      hits: [
        'prévenir les maladies sexuellement transmissibles ⇒ prévenir les infections sexuellement transmissibles',
        'le dépistage des MST ⇒ le dépistage des infections sexuellement transmissibles',
      ],
      misses: ['les infections sexuellement transmissibles', 'des maladies transmissibles'],
    },
  }),
  phrase('fr', 'terms', {
    id: 'fr-term-economic',
    severity: 'info',
    say: 'term-economic',
    source: 'iom-glossary',
    needs: /conomique/,
    pattern: /(?<!\p{L})migrant(?:e?s?)\séconomiques?(?!\p{L})/giu,
    fix: null,
    examples: {
      hits: ['un migrant économique', 'les migrants économiques'],
      misses: ['un travailleur migrant', 'la situation économique des migrants'],
    },
  }),
  phrase('fr', 'terms', {
    id: 'fr-term-displaced',
    severity: 'warning',
    say: 'term-displaced',
    source: 'iom-glossary',
    pattern: /(?<!\p{L})réfugiés\s(?:internes|de l[’']intérieur)(?!\p{L})/giu,
    fix: 'déplacés internes',
    examples: {
      hits: [
        'les réfugiés internes ⇒ les déplacés internes',
        'des réfugiés de l’intérieur ⇒ des déplacés internes',
      ],
      misses: ['les déplacés internes', 'les réfugiés'],
    },
  }),
  phrase('fr', 'style', {
    id: 'fr-inclusive',
    severity: 'info',
    say: 'fr-inclusive',
    source: 'un-inclusive',
    needs: /-e|[·•]|\((?:e|ne|tr|eu)|\.(?:e|ne)\.?s/,
    pattern:
      /(?<![\p{L}-])(\p{L}{3,24}-e(?:-?s)?|\p{L}{3,24}[·•](?:e|ne|le|ice|trice)(?:[·•]?s)?|\p{L}{3,24}\.(?:e|ne)\.?s(?!\p{L})|\p{L}{3,24}\((?:e|ne|trice|euse)s?\)(?:s|\(s\))?)(?![\p{L}-])/gu,
    fix: null,
    examples: {
      hits: [
        'les migrant-e-s',
        'les étudiant·e·s',
        'l’invité(e)',
        'les salarié-es',
        'les migrant.e.s',
        'les travailleurs(euses)',
      ],
      misses: ['les personnes migrantes', 'peut-être', 'rendez-vous', 'le (s)tage'],
    },
  }),
];
