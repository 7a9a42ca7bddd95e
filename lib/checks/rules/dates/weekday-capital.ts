import { beginsSentence, matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** Days of the week and months are small in French and Spanish, except where a sentence begins. */
export const weekdayCapital: Rule = {
  id: 'weekday-capital',
  languages: ['fr', 'es'],
  severity: 'error',
  kind: 'dates',
  say: 'weekday-capital',
  source: 'un-editorial',
  find: matches(
    /(?<=\p{Ll}[ \u00a0])(?:(?<!Santo )(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Lunes|Martes|Miércoles|Jueves|Viernes|Sábado|Domingo)(?=,?[ \u00a0]\d)|(?:Janvier|Février|Avril|Juillet|Août|Septembre|Octobre|Novembre|Décembre|Enero|Febrero|Abril|Junio|Julio|Septiembre|Octubre|Noviembre|Diciembre)(?= (?:de )?(?:19|20)\d\d)|(?<=(?:[Dd]epuis|[Dd]ès|[Ff]in|[Dd]ébut|mois de|[Dd]esde|mes de) )(?:Janvier|Février|Avril|Juillet|Août|Septembre|Octobre|Novembre|Décembre|Enero|Febrero|Abril|Junio|Julio|Septiembre|Octubre|Noviembre|Diciembre)(?![\p{L}’'-]| \p{Lu}))/gu,
    ({ 0: name, index }, { text }) => (beginsSentence(text, index) ? undefined : name.toLowerCase()),
  ),
  examples: {
    hits: [
      'fr| réunis le Vendredi 2 mars ⇒ réunis le vendredi 2 mars',
      'es| reunidos el Lunes 5 de mayo ⇒ reunidos el lunes 5 de mayo',
      'fr| depuis Avril 2020 ⇒ depuis avril 2020',
      'fr| aidées depuis Janvier. ⇒ aidées depuis janvier.',
    ],
    misses: [
      'fr| Vendredi 2 mars, les équipes',
      'es| reunidos el lunes 5 de mayo',
      'fr| le Samedi saint',
      'fr| avec Avril Benoît',
      'fr| depuis Avril Benoît',
    ],
  },
};
