import { findInWords, wordsInput } from '#lib/checks/queries/words.ts';
import { sayCheck } from '#lib/checks/say.ts';
import { Invalid } from '#lib/errors.ts';
import { answerDesk, json } from '#lib/http/desk.ts';
import { readJson } from '#lib/http/read-json.ts';

/** What the rules say of words that will stand beside a text: a note of correction, why it was withdrawn. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerDesk(request, async ({ member }) => {
    const parsed = wordsInput.safeParse(await readJson(request, 20_000));
    if (!parsed.success) throw new Invalid('input_invalid');
    const found = await findInWords(member, (await params).id, parsed.data.text);
    return json({
      findings: found.map(({ severity, text, fix, isGrave, ...said }) => ({
        ...{ severity, text, fix, isGrave, says: sayCheck(said, member.language) },
      })),
    });
  });
}
