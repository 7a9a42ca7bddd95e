import type { Language } from '../../languages.ts';

/** Verbs that say that something is still to be. */
export const FUTURE: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:ser(?:a|ont)|se tiendr(?:a|ont)|aur(?:a|ont) lieu|débuter(?:a|ont)|commencer(?:a|ont)|s[’']ouvrir(?:a|ont)|ouvrir(?:a|ont)|accueiller(?:a|ont)|organiser(?:a|ont)|participer(?:a|ont)|se dérouler(?:a|ont)|lancer(?:a|ont)|\p{Ll}{2,14}(?:er|ir|dr|vr|tr|rr|ur)ont|(?:pourr|devr|viendr|tiendr|prendr|rendr|verr|recevr|ser|fer|aur|ir)a|\p{Ll}{2,12}[bcçdfglmnprstuvyz]era)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:will|is to|are to|is going to|shall)(?= \p{Ll})/giu,
  es: /(?<!\p{L})(?:(?!teher|catamar|alacr)\p{Ll}{2,13}(?:[aei]r|dr)(?:á|án)|será|serán|se celebrará|se celebrarán|tendrá lugar|tendrán lugar|se realizará|se realizarán|comenzará|empezará|participarán|participará|organizará|abrirá)(?!\p{L})/giu,
  ar: /(?<!\p{L})(?:سوف \p{L}|[وف]?س(?:[يت]تم|[يت]قام|[يت]ُ?نشر|[يت]نطلق|[يت]ستفيد|[يت]عمل|[يت]فتح|[يت]نشئ|[يت]وزع|[يت]صدر|[يت]جري|[يت]غادر|[يت]صل|[يت]نعقد|[يت]نظم|[يت]عود|يعقد|تعقد|ينظم|تنظم|يبدأ|تبدأ|يقام|تقام|يكون|تكون|يشارك|تشارك|يفتتح|تفتتح))/gu,
};

/** Whether a text says that something is still to be. */
export const promises = (text: string, language: Language): boolean => text.search(FUTURE[language]) >= 0;
