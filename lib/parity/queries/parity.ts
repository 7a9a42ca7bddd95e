import { and, eq, gt, isNull } from 'drizzle-orm';
import { db, type Tx } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { parityExplanations, translations } from '#db/schema/parity.ts';
import { releaseSteps, releases } from '#db/schema/releases.ts';
import type { NodeJson } from '../../documents/parse.ts';
import type { Language } from '../../languages.ts';
import { compareTexts } from '../compare.ts';
import { cutForParity } from '../cut-document.ts';
import type { Difference } from '../difference.ts';
import type { ParityText } from '../text.ts';

type From = Pick<Tx, 'select'>;

/** Why a difference is meant, who said so and when. */
export type Explanation = { id: string; print: string; note: string; by: string; at: Date };
/** A difference with its explanation, when it has one. */
export type ParityLine = Difference & { explained: Explanation | null };

/** What a release was translated from. `changed`: the source's text is another one than it was last held against. */
export type SourceOf = {
  id: string;
  language: Language;
  headline: string;
  docVersion: number;
  seenVersion: number;
  seenAt: Date;
  changed: boolean;
};

/** A translation beside its source: both texts as agreed, and what differs. */
export type Parity = {
  source: SourceOf;
  texts: { source: ParityText; target: ParityText };
  lines: ParityLine[];
};

type Release = { id: string; language: Language; doc: NodeJson };

/** What a release was translated from, or null: by itself, or from a version that was given up. The caller has found it. */
async function sourceOf(from: From, releaseId: string): Promise<SourceOf | null> {
  const [row] = await from
    .select({
      id: releases.id,
      language: releases.language,
      headline: releases.headline,
      docVersion: releases.docVersion,
      work: releases.work,
      live: releases.live,
      seenVersion: translations.seenVersion,
      seenAt: translations.seenAt,
    })
    .from(translations)
    .innerJoin(releases, eq(releases.id, translations.sourceId))
    .where(eq(translations.releaseId, releaseId));
  if (!row || (row.work === 'none' && row.live === 'none')) return null;
  const { work, live, ...source } = row;
  const steps = await from
    .select({ version: releaseSteps.version })
    .from(releaseSteps)
    .where(
      and(
        eq(releaseSteps.releaseId, source.id),
        gt(releaseSteps.version, source.seenVersion),
        eq(releaseSteps.annotates, false),
      ),
    )
    .limit(1);
  return { ...source, changed: steps.length > 0 };
}

/** Holds a release against its source as both are now; null when it has none. The caller has found the release. */
export async function parityOf(from: From, release: Release): Promise<Parity | null> {
  const source = await sourceOf(from, release.id);
  if (!source) return null;
  const [row] = await from.select({ doc: releases.doc }).from(releases).where(eq(releases.id, source.id));
  if (!row) return null;
  const texts = {
    source: cutForParity(row.doc, source.language),
    target: cutForParity(release.doc, release.language),
  };
  const explanations = new Map((await explained(from, release.id)).map((one) => [one.print, one]));
  const lines = compareTexts(texts.source, texts.target).map((difference) => ({
    ...difference,
    explained: explanations.get(difference.print) ?? null,
  }));
  return { source, texts, lines };
}

/** The same for a page. */
export const readParity = (release: Release): Promise<Parity | null> => parityOf(db(), release);

/** What a page of a translation says of its source. The caller has found the release. */
export const readSource = (releaseId: string): Promise<SourceOf | null> => sourceOf(db(), releaseId);

/** Differences that keep a translation from being approved. */
export const standingInTheWay = (lines: readonly ParityLine[]): ParityLine[] =>
  lines.filter(({ severity, explained }) => severity === 'block' && !explained);

function explained(from: From, releaseId: string): Promise<Explanation[]> {
  return from
    .select({
      id: parityExplanations.id,
      print: parityExplanations.print,
      note: parityExplanations.note,
      by: members.name,
      at: parityExplanations.explainedAt,
    })
    .from(parityExplanations)
    .innerJoin(members, eq(members.id, parityExplanations.explainedBy))
    .where(and(eq(parityExplanations.releaseId, releaseId), isNull(parityExplanations.undoneAt)));
}
