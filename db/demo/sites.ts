import type { PerLanguage } from '#db/schema/sites.ts';
import type { Language } from '#lib/languages.ts';
import { typeset } from './typography.ts';

const set = (words: PerLanguage): PerLanguage =>
  Object.fromEntries(
    Object.entries(words).map(([language, text]) => [language, typeset(language as Language, text)]),
  );

/** The two newsrooms of the demo. Institutional facts fill the holes of the About texts when an edition is made. */
export const SITES = {
  global: {
    key: 'global',
    name: { en: 'IOM', fr: 'OIM', es: 'OIM' } as PerLanguage,
    languages: ['en', 'fr', 'es'] as Language[],
    country: null,
    prefix: 'IOM',
    timeZone: 'Europe/Zurich',
    tagline: set({
      en: 'News of the International Organization for Migration',
      fr: 'L’actualité de l’Organisation internationale pour les migrations',
      es: 'Actualidad de la Organización Internacional para las Migraciones',
    }),
    about: set({
      en: 'Founded in {founded}, the International Organization for Migration (IOM) has been part of the United Nations system since {un_since} and has {members} Member States. It works with governments, civil society and people on the move so that migration is safe, orderly and dignified for those who leave, those who return and those who receive them.',
      fr: 'Créée en {founded}, l’Organisation internationale pour les migrations (OIM) fait partie du système des Nations Unies depuis {un_since} et compte {members} États membres. Elle travaille avec les gouvernements, la société civile et les personnes en déplacement afin que la migration soit sûre, ordonnée et digne pour celles et ceux qui partent, qui reviennent ou qui accueillent.',
      es: 'Fundada en {founded}, la Organización Internacional para las Migraciones (OIM) forma parte del sistema de las Naciones Unidas desde {un_since} y cuenta con {members} Estados miembros. Trabaja con los gobiernos, la sociedad civil y las personas en movimiento para que la migración sea segura, ordenada y digna para quienes parten, quienes regresan y quienes acogen.',
    }),
  },
  morocco: {
    key: 'morocco',
    name: { fr: 'OIM Maroc', ar: 'المنظمة الدولية للهجرة في المغرب', en: 'IOM Morocco' } as PerLanguage,
    languages: ['fr', 'ar', 'en'] as Language[],
    country: 'MA',
    prefix: 'MAR',
    timeZone: 'Africa/Casablanca',
    tagline: set({
      fr: 'L’actualité de l’OIM au Maroc',
      ar: 'أخبار المنظمة الدولية للهجرة في المغرب',
      en: 'News of IOM in Morocco',
    }),
    about: set({
      fr: 'Créée en {founded}, l’Organisation internationale pour les migrations (OIM) fait partie du système des Nations Unies depuis {un_since} et compte {members} États membres. Présente au Maroc depuis 2007, elle y travaille avec les pouvoirs publics, les associations et les personnes migrantes elles-mêmes.',
      ar: 'أُنشئت المنظمة الدولية للهجرة عام {founded}، وهي جزء من منظومة الأمم المتحدة منذ عام {un_since}، وتضم {members} دولة عضوًا. وتعمل المنظمة في المغرب منذ عام 2007 إلى جانب السلطات العمومية والجمعيات والمهاجرين والمهاجرات أنفسهم.',
      en: 'Founded in {founded}, the International Organization for Migration (IOM) has been part of the United Nations system since {un_since} and has {members} Member States. Present in Morocco since 2007, it works there with the public authorities, associations and migrants themselves.',
    }),
  },
} as const;

export type SiteKey = keyof typeof SITES;
