/** The key of the site whose page a public path is. */
export const siteOf = (path: string): string => path.split('/')[1] ?? '';
