/** Whether words are no description but the name a camera or a folder gave: "IMG_2041", "photo-1.jpg". Pure. */
export function namesAFile(words: unknown): boolean {
  if (typeof words !== 'string') return false;
  const said = words.trim();
  if (said === '') return false;
  const ends = /\.(?:jpe?g|png|gif|webp|avif|heic|heif|tiff?|bmp|svg|pdf|docx?|xlsx?|mp[34])$/i.test(said);
  const numbered =
    /^(?:img|dsc[fn]?|dcim|pxl|photo|image|foto|imagen|whatsapp|screenshot|scan|mvimg|gopr|صورة)[-_ ]*\(?[\d][\d_\- ()]*$/i.test(
      said,
    );
  return ends || numbered || /^[\w-]*\d{4,}[\w-]*$/.test(said);
}
