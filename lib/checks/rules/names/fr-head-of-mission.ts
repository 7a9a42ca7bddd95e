import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

// First names that only women bear, in the languages of the house's missions.
const WOMEN = new Set(
  'Adriana Agathe Agnès Aïcha Aïssata Aissatou Aline Alice Alexandra Amal Amélie Amina Aminata Ana Anita Anke Anna Anne Annie Antoinette Asma Astrid Aurélie Awa Barbara Béatrice Binta Brigitte Carla Carmen Carole Caroline Catherine Cécile Céline Charlotte Chiara Christelle Christine Claire Clara Colette Corinne Daniela Delphine Diana Dina Djamila Dominga Edith Elena Élise Élodie Elisabeth Élisabeth Emma Emmanuelle Esther Eva Eve Fanta Farida Fatima Fatimata Fatou Fatoumata Florence Françoise Gabriela Geneviève Ghada Giulia Grace Habiba Hadja Hafsa Halima Halimatou Hanan Hanna Hawa Hélène Houda Ibtihaj Ibtissam Inès Ingrid Irene Irène Isabelle Ivana Jamila Jana Jeanne Jennifer Joséphine Julia Julie Juliette Karima Karine Khadija Khadidiatou Laetitia Laila Lamia Latifa Laura Layla Leila Léa Lena Leonor Lina Linda Lise Loubna Louise Lucia Lucie Lydia Madeleine Magdalena Maïmouna Malika Manon Margaux Maria María Mariam Mariama Mariame Marie Marion Marta Martha Martine Maryam Maryse Mathilde Meriem Michèle Mireille Mona Monica Monique Myriam Nadia Nadine Nadège Najat Nathalie Natalia Nawal Nicole Nina Nora Odile Olga Olivia Oumou Ousseina Patricia Paula Pauline Rachel Rachida Rania Raquel Rebecca Renée Rima Rita Rokia Rosa Rose Sabine Safa Saida Salima Salma Samia Samira Sandra Sandrine Sara Sarah Simone Siham Sofia Sonia Sophie Stéphanie Suzanne Sylvie Tamara Tatiana Teresa Thérèse Ugochi Valérie Valentina Vanessa Véronique Victoria Virginie Viviane Wafa Yasmina Yasmine Zahra Zainab Zeinab Zineb Zoé'.split(
    ' ',
  ),
);

const SHE = /-elle(?!\p{L})|(?:^|[.!?»”] )Elle (?:a |ajoute|explique|précise|souligne)/u;

// "Claire Vasseur, " before the title: her first name is one of the two to four words before the comma.
function isWoman(before: string): boolean {
  if (!/, (?:le |la )?$/u.test(before)) return false;
  const honour = Math.max(...['Mme', 'Mlle', 'Madame'].map((word) => before.lastIndexOf(word)));
  if (honour >= 0 && !/\p{Ll}[.;:()]/u.test(before.slice(honour + 4))) return true;
  const words = before.slice(0, before.lastIndexOf(',')).split(' ').slice(-4);
  return words.slice(0, -1).some((word) => WOMEN.has(word.split('-')[0] ?? ''));
}

/** « Anke …, chef de mission »: when she is a woman, her title is feminine; “elle” may mean somebody else. */
export const frHeadOfMission: Rule = {
  id: 'fr-head-of-mission',
  languages: ['fr'],
  severity: 'info',
  kind: 'grammar',
  say: 'fr-head-of-mission',
  source: 'un-inclusive',
  find: matches(
    /(?<!\p{L})([Cc])hef(?= d(?:e (?:(?:la )?[Mm]ission|bureau|projet|l[’']équipe|programme)|u bureau)(?!\p{L}))/gu,
    (found, { prose }) => {
      const before = prose.slice(Math.max(0, found.index - 80), found.index);
      if (isWoman(before)) return { fix: `${found[1]}heffe`, batch: false, severity: 'warning' };
      if (/(?<!\p{L})(?:M\.|Monsieur) \p{Lu}/u.test(before)) return undefined;
      return /, (?:le )?$/u.test(before) && SHE.test(prose) ? null : undefined;
    },
  ),
  examples: {
    hits: [
      'explique Claire Vasseur, chef de mission ⇒ explique Claire Vasseur, cheffe de mission',
      'Fatou Sow Diallo, Chef de bureau ⇒ Fatou Sow Diallo, Cheffe de bureau',
      'dit Dominique Roy, chef de mission. Nous sommes là, a-t-elle ajouté.',
      'dit Mme Roy, chef de mission ⇒ dit Mme Roy, cheffe de mission',
    ],
    misses: [
      'dit Karim Haddad, chef du bureau de l’OIM',
      'dit Dominique Roy, chef de mission',
      'Claire Vasseur, cheffe de mission',
      'avec le chef de mission de l’OIM',
      'le chef du village',
    ],
  },
};
