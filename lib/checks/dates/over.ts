import type { Language } from '../../languages.ts';

/** Verbs that say that an event is over. */
export const OVER: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:s[’']est (?:tenue?|déroulée?|ouverte?|achevée?|réunie?)|se sont (?:tenu|déroulé|ouvert|réuni)e?s|(?:a|ont) eu lieu|(?:a|ont) été (?:signé|organisé|lancé|inauguré|célébré|publié|distribué|adopté|secouru|remis)e?s?)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:took place|(?:was|were) (?:held|signed|organi[sz]ed|launched|inaugurated|celebrated|published|distributed|adopted|rescued|handed over))(?!\p{L})/giu,
  es: /(?<!\p{L})(?:se celebró|se celebraron|tuvo lugar|tuvieron lugar|se realizó|se realizaron|se firmó|se inauguró|fue(?:ron)? (?:firmad|organizad|lanzad|inaugurad|celebrad|publicad|distribuid|adoptad|rescatad)[oa]s?)(?!\p{L})/giu,
  ar: /(?<!\p{L})[وف]?(?:عُ?قدت?|انعقدت?|أُ?قيمت?|وُ?قعت?|افتتحت?|جرت|جرى|اختتمت?)(?= \p{L})/gu,
};
