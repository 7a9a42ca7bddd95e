import { EMBARGO_FORMS } from '#lib/papers/forms.ts';
import { paperAnswer } from '#lib/papers/paper-answer.ts';
import { accessHere } from '../access.ts';

type Context = { params: Promise<{ token: string; form: string }> };

/** The same text in another form, for a browser that was shown it; any other goes to the door. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token, form } = await params;
  const asked = form === 'text' ? 'txt' : EMBARGO_FORMS.find((it) => it === form);
  const { access } = await accessHere(token);
  if (access.state !== 'text' || !asked)
    return new Response(null, { status: 303, headers: { location: `/embargo/${token}` } });
  return paperAnswer(asked, access.view);
}
