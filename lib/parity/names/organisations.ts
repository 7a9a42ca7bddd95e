import { foldCase } from '../../documents/import/fold.ts';
import { all } from '../read/blot.ts';
import type { ParityText } from '../text.ts';
import type { NamedThing } from '../thing.ts';

// Names in four languages, folded when they are looked for; acronyms in capitals only. What begins with ~ may stand for
// the organisation and need not mean it.
const ORGANISATIONS: Record<string, string> = {
  unhcr:
    'UNHCR|HCR|ACNUR|Haut-Commissariat des Nations Unies pour les réfugiés|Haut Commissariat pour les réfugiés|~Haut-Commissariat|UN Refugee Agency|High Commissioner for Refugees|Alto Comisionado de las Naciones Unidas para los Refugiados|Agencia de la ONU para los Refugiados|مفوضية الأمم المتحدة لشؤون اللاجئين|المفوضية السامية للأمم المتحدة لشؤون اللاجئين|مفوضية اللاجئين|~شؤون اللاجئين',
  unicef:
    'UNICEF|Fonds des Nations Unies pour l’enfance|United Nations Children’s Fund|Fondo de las Naciones Unidas para la Infancia|اليونيسف|يونيسف|منظمة الأمم المتحدة للطفولة|لليونيسف|واليونيسف|باليونيسف',
  who: 'OMS|WHO|Organisation mondiale de la Santé|World Health Organization|Organización Mundial de la Salud|منظمة الصحة العالمية|لمنظمة الصحة العالمية',
  wfp: 'PAM|WFP|PMA|Programme alimentaire mondial|World Food Programme|Programa Mundial de Alimentos|برنامج الأغذية العالمي|لبرنامج الأغذية العالمي',
  undp: 'PNUD|UNDP|Programme des Nations Unies pour le développement|United Nations Development Programme|Programa de las Naciones Unidas para el Desarrollo|برنامج الأمم المتحدة الإنمائي',
  unfpa:
    'UNFPA|FNUAP|Fonds des Nations Unies pour la population|United Nations Population Fund|Fondo de Población de las Naciones Unidas|صندوق الأمم المتحدة للسكان',
  fao: 'FAO|Organisation des Nations Unies pour l’alimentation et l’agriculture|Food and Agriculture Organization|Organización de las Naciones Unidas para la Alimentación y la Agricultura|منظمة الأغذية والزراعة|الفاو',
  ilo: 'OIT|BIT|ILO|Organisation internationale du Travail|International Labour Organization|Bureau international du Travail|Organización Internacional del Trabajo|منظمة العمل الدولية',
  ohchr:
    'HCDH|OHCHR|ACNUDH|Haut-Commissariat des Nations Unies aux droits de l’homme|Human Rights Office|مفوضية الأمم المتحدة لحقوق الإنسان|المفوضية السامية لحقوق الإنسان',
  ocha: 'OCHA|Bureau de la coordination des affaires humanitaires|Office for the Coordination of Humanitarian Affairs|Oficina de Coordinación de Asuntos Humanitarios|مكتب تنسيق الشؤون الإنسانية|أوتشا|الأوتشا',
  unodc:
    'ONUDC|UNODC|Office des Nations Unies contre la drogue et le crime|Office on Drugs and Crime|Oficina de las Naciones Unidas contra la Droga y el Delito|المعني بالمخدرات والجريمة',
  unwomen: 'ONU Femmes|ONU-Femmes|UN Women|UN-Women|ONU Mujeres|ONU-Mujeres|هيئة الأمم المتحدة للمرأة',
  unesco: 'UNESCO|اليونسكو|يونسكو|لليونسكو',
  unrwa: 'UNRWA|الأونروا|أونروا',
  unaids: 'ONUSIDA|UNAIDS',
  worldbank: 'Banque mondiale|World Bank|Banco Mundial|البنك الدولي|للبنك الدولي|والبنك الدولي',
  afdb: 'Banque africaine de développement|African Development Bank|Banco Africano de Desarrollo|البنك الأفريقي للتنمية|بنك التنمية الأفريقي|البنك الإفريقي للتنمية',
  eu: 'Union européenne|Union Européenne|European Union|Unión Europea|UE|EU|الاتحاد الأوروبي|للاتحاد الأوروبي|والاتحاد الأوروبي|بالاتحاد الأوروبي|~European Commission|~Commission européenne|~Comisión Europea|~المفوضية الأوروبية|~European|~européen|~européenne|~européens|~européennes|~europea|~europeo|~europeos|~europeas|~الأوروبي|~الأوروبية|~الأوروبيين',
  au: 'Union africaine|African Union|Unión Africana|الاتحاد الأفريقي|الاتحاد الإفريقي|للاتحاد الأفريقي|للاتحاد الإفريقي',
  icrc: 'CICR|ICRC|Comité international de la Croix-Rouge|International Committee of the Red Cross|Comité Internacional de la Cruz Roja|اللجنة الدولية للصليب الأحمر|Croix-Rouge|Red Cross|Cruz Roja|الصليب الأحمر|للصليب الأحمر|~IFRC|~FICR',
  crescent: 'Croissant-Rouge|Red Crescent|Media Luna Roja|الهلال الأحمر|للهلال الأحمر|~IFRC|~FICR',
  usaid:
    'USAID|Agence américaine pour le développement international|Agence des États-Unis pour le développement international|United States Agency for International Development|US Agency for International Development|Agencia de los Estados Unidos para el Desarrollo Internacional|الوكالة الأمريكية للتنمية الدولية|وكالة الولايات المتحدة للتنمية الدولية',
  giz: 'GIZ',
  jica: 'JICA|جايكا',
  frontex: 'Frontex|فرونتكس',
  interpol: 'INTERPOL|Interpol|الإنتربول|إنتربول',
  arableague:
    'Ligue des États arabes|League of Arab States|Arab League|Liga de los Estados Árabes|Liga Árabe|جامعة الدول العربية|لجامعة الدول العربية',
  ecowas: 'CEDEAO|ECOWAS|الإيكواس|إيكواس',
  msf: 'MSF|Médecins sans frontières|Médecins Sans Frontières|Doctors Without Borders|Médicos Sin Fronteras|أطباء بلا حدود',
  savethechildren: 'Save the Children',
  caritas: 'Caritas|Cáritas|كاريتاس',
  nrc: 'NRC|Conseil norvégien pour les réfugiés|Norwegian Refugee Council|Consejo Noruego para Refugiados|المجلس النرويجي للاجئين',
  drc: 'Conseil danois pour les réfugiés|Danish Refugee Council|Consejo Danés para Refugiados|المجلس الدنماركي للاجئين',
};

type Finder = { key: string; required: boolean; acronyms: RegExp | null; names: RegExp | null };
let finders: Finder[] | undefined;

/** Organisations that are known in four languages, where a text names them. */
export function findOrganisations({ pieces }: ParityText): NamedThing[] {
  finders ??= Object.entries(ORGANISATIONS).flatMap(([key, forms]) => {
    const all = forms.split('|');
    const loose = all.filter((form) => form.startsWith('~')).map((form) => form.slice(1));
    const sure = all.filter((form) => !form.startsWith('~'));
    return [makeFinder(key, true, sure), makeFinder(key, false, loose)];
  });
  const known = finders;
  return pieces.flatMap((piece, at) =>
    known.flatMap(({ key, required, acronyms, names }) =>
      [...(acronyms ? all(piece.plain, acronyms) : []), ...(names ? all(piece.folded, names) : [])].map(
        ({ start, end }): NamedThing => ({
          kind: 'organisation',
          ...{
            at,
            start,
            end,
            key,
            written: piece.text.slice(start, end),
            required: required && !piece.spare,
          },
        }),
      ),
    ),
  );
}

function makeFinder(key: string, required: boolean, forms: readonly string[]): Finder {
  const isAcronym = (form: string) => /^\p{Lu}{2,8}$/u.test(form);
  const [short, long] = [forms.filter(isAcronym), forms.filter((form) => !isAcronym(form)).map(foldCase)];
  const make = (words: readonly string[], flags: string) =>
    words.length > 0
      ? new RegExp(
          `(?<![\\p{L}\\p{N}@._-])(?:[وفب])?(?:${[...words].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}@])`,
          flags,
        )
      : null;
  return { key, required, acronyms: make(short, 'gu'), names: make(long, 'gu') };
}
