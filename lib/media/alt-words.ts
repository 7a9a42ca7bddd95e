/** Why an alternative text says nothing of what is seen. */
export type AltFault = 'alt_file_name' | 'alt_only_kind';

// "IMG_2041", "DSC-0007 (2).jpg", "PXL_20261119_101512345", "WhatsApp Image 2026-11-19 at 10.15.12", "3f2a…" and the like.
const BY_A_MACHINE =
  /^(?:(?:img|dsc[nf]?|dscf|pxl|mvi?|vid|pano|scan|screenshot|capture|image|photo|picture|foto|imagen|untitled|sans[\s_-]titre|sin[\s_-]t[ií]tulo|whatsapp(?:[\s_-](?:image|video))?|صورة)?[\s_.-]*(?=[^\n]*\d)[\d\s_.():,+-]*(?:at|à|a[\s_]las|wa|edited|copy|copie|copia|final|hdr|cop)?[\s_.-]*[\d\s_.():,+-]*(?:[ap]m)?|[0-9a-f]{12,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const ENDING = /\.(?:jpe?g|png|webp|gif|avif|hei[cf]|tiff?|bmp|svg|pdf|docx?|xlsx?|csv|mp[34]|mov)\s*$/i;
// words joined as only names of files join them
const JOINED = /^\S*[a-z\d]_[a-z\d_-]*\S*$/i;
const ONLY_KIND =
  /^(?:an? |the |une? |la |el |una )?(?:image|photo|photograph|photographie|picture|foto|fotograf[ií]a|imagen|graphic|graphique|gr[aá]fico|logo|صورة|الصورة|صورة فوتوغرافية)$/i;

/**
 * What is wrong with an alternative text that was typed, or null. Nothing at all is no fault of the words: whether a picture
 * needs any is said where it is used. Pure.
 */
export function altFault(alt: string): AltFault | null {
  const words = alt.trim().replace(/\s+/g, ' ');
  if (!words) return null;
  if (ENDING.test(words) || BY_A_MACHINE.test(words) || JOINED.test(words)) return 'alt_file_name';
  return ONLY_KIND.test(words.replace(/[.…:]+$/, '')) ? 'alt_only_kind' : null;
}
