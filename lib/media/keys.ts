/** Where the bytes of a file of the library lie. */
export const originalKey = (asset: { sha256: string }): string => `originals/${asset.sha256}`;
export const cleanKey = (asset: { sha256: string }): string => `clean/${asset.sha256}`;
export const renditionKey = (name: string): string => `renditions/${name}`;

/** A name that says the content: the first 32 digits of its SHA-256, and an ending. */
export const nameOf = (sha256: string, ending: string): string => `${sha256.slice(0, 32)}.${ending}`;
