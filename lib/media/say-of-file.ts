import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { type AssetRow, type AssetWords, assetPeople, assets, assetWords } from '#db/schema/media.ts';
import { Invalid, RuleBroken } from '../errors.ts';
import { isLanguage, type Language } from '../languages.ts';
import type { Actor } from '../members/roles.ts';
import { refuse } from '../releases/perform.ts';
import { altFault } from './alt-words.ts';
import { canSayOfFiles } from './policy.ts';
import type { Shows } from './vocabulary.ts';

const SAID = ['alt', 'caption', 'transcript'] as const;
type What = (typeof SAID)[number];
const MOST: Record<What, number> = { alt: 1000, caption: 1000, transcript: 60_000 };

/**
 * Writes what is said of a file per language, by paths such as `alt.fr`. What is as it was before is nobody's change.
 * @returns the paths that changed
 * @throws {Invalid} 'alt_file_name', 'alt_only_kind', 'too_long' at `texts.` + path · {Forbidden} as `canSayOfFiles`
 */
export async function sayOfFile(
  tx: Tx,
  actor: Actor,
  file: AssetRow,
  texts: Record<string, string>,
  at = '',
): Promise<string[]> {
  const before = await tx.select().from(assetWords).where(eq(assetWords.assetId, file.id));
  const wrong: Record<string, string[]> = {};
  const changes = Object.entries(texts).flatMap(([path, typed]) => {
    const [what, language] = path.split('.');
    if (!isWhat(what) || !isLanguage(language)) throw new Invalid('input_invalid', { texts: ['invalid'] });
    const text = typed.trim();
    if (text === (before.find((row) => row.language === language)?.[what] ?? '')) return [];
    const fault = text.length > MOST[what] ? 'too_long' : what === 'alt' ? altFault(text) : null;
    if (fault) wrong[`texts.${at}${path}`] = [fault];
    return [{ what, language, text, path }];
  });
  if (Object.keys(wrong).length > 0) throw new Invalid('input_invalid', wrong);
  for (const { what, language, text } of changes) {
    refuse(canSayOfFiles(actor, file.siteKey, language));
    await write(tx, file.id, language, { [what]: text });
  }
  return changes.map(({ path }) => path);
}

async function write(tx: Tx, assetId: string, language: Language, said: Partial<Pick<AssetWords, What>>) {
  await tx
    .insert(assetWords)
    .values({ assetId, language, ...said })
    .onConflictDoUpdate({ target: [assetWords.assetId, assetWords.language], set: said });
}

const isWhat = (value: unknown): value is What => SAID.includes(value as What);

/**
 * Whom a picture shows cannot be said away while people are marked on it.
 * @throws {RuleBroken} 'people_marked'
 */
export async function mustShow(tx: Tx, file: AssetRow, shows: Shows | null): Promise<void> {
  if (shows === 'recognisable') return;
  const marked = await tx.$count(assetPeople, eq(assetPeople.assetId, file.id));
  if (marked > 0) throw new RuleBroken('people_marked', { count: marked });
}

/** What a film shows before it is played is a picture of its site. @throws {Invalid} 'poster_unknown' */
export async function mustBePoster(tx: Tx, file: AssetRow, posterId: string | null): Promise<void> {
  if (posterId === null) return;
  const [poster] = await tx.select().from(assets).where(eq(assets.id, posterId));
  const fits = poster && !poster.deletedAt && poster.kind === 'picture' && poster.siteKey === file.siteKey;
  if (!fits || poster.state === 'refused') throw new Invalid('input_invalid', { poster: ['poster_unknown'] });
}
