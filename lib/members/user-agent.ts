const BROWSERS: [RegExp, string][] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
];

/** Which browser on which system a User-Agent speaks of; what is not known is null. Good for a list, not for decisions. */
export function readUserAgent(text: string): { browser: string | null; system: string | null } {
  return { browser: firstIn(BROWSERS, text), system: firstIn(SYSTEMS, text) };
}

function firstIn(known: [RegExp, string][], text: string): string | null {
  return known.find(([mark]) => mark.test(text))?.[1] ?? null;
}
