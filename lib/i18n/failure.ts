import ar from './messages/ar/failure.json' with { type: 'json' };
import en from './messages/en/failure.json' with { type: 'json' };
import es from './messages/es/failure.json' with { type: 'json' };
import fr from './messages/fr/failure.json' with { type: 'json' };

const words: Record<string, typeof en> = { en, fr, es, ar };

/** The few sentences a broken page needs, small enough to be in every browser beforehand. */
export const failureWords = (language: string): typeof en => words[language] ?? en;
