import { slugOf } from '#lib/releases/slug.ts';
import { expectAccessible } from './support/a11y.ts';
import { expect, test } from './support/test.ts';

// Headlines of the demo newsroom.
const at = {
  fr: '/morocco/fr/news/a-oujda-96-jeunes-achevent-une-annee-de-formation-aux-metiers-du-solaire',
  withdrawn: `/global/en/news/${slugOf('Seven in ten business owners who returned home have hired somebody, survey finds', 'en')}`,
  merged: `/global/en/news/${slugOf('Free advice by phone for seasonal workers in Spain', 'en')}`,
  gone: `/global/en/news/${slugOf('IOM and a university of applied sciences prepare an evening course for interpreters', 'en')}`,
};

const FORMS = {
  pdf: ['application/pdf', '%PDF-1.7', 'inline'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK', 'attachment'],
  txt: ['text/plain; charset=utf-8', 'Communiqué de presse', 'inline'],
  csv: ['text/csv; charset=utf-8; header=present', '\ufeff', 'attachment'],
  png: ['image/png', '\ufffdPNG', 'inline'],
} as const;

test('a journalist takes a release along in every form, and its picture goes with the link', async ({
  page,
  request,
}) => {
  await page.goto(at.fr);
  const block = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Pour les rédactions' }) });
  await expectAccessible(page);
  await expect(block.getByRole('link')).toHaveText([
    /^PDF/,
    /^Word/,
    /^Texte seul, à copier, \d+\sko$/,
    /^Chiffres/,
  ]);
  await expect(block.locator('.copy')).toHaveText(/\(OIM\), \d+\s\S+ \d{4}, http\S+solaire$/);

  for (const [form, [type, begins, kept]] of Object.entries(FORMS)) {
    const answer = await request.get(`${at.fr}.${form}`);
    const { 'content-disposition': name, 'surrogate-key': keys, ...headers } = answer.headers();
    expect([answer.status(), headers['content-type']]).toEqual([200, type]);
    expect(name).toMatch(new RegExp(`^${kept}; filename="[\\w.-]+-fr\\.${form}"$`));
    expect(keys).toMatch(/^release-/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(
      form === 'pdf' ? /^frame-ancestors 'none'$/ : /^default-src/,
    );
    expect((await answer.body()).toString('utf8').startsWith(begins)).toBe(true);
    const known = await request.get(`${at.fr}.${form}`, { headers: { 'if-none-match': headers.etag ?? '' } });
    expect(known.status()).toBe(304);
    const head = await request.head(`${at.fr}.${form}`);
    expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
  }

  const statuses = async (path: string) =>
    Promise.all(
      Object.keys(FORMS).map(async (form) => {
        const answer = await request.get(`${path}.${form}`, { maxRedirects: 0 });
        return `${answer.status()} ${answer.headers().location?.split('.').at(-1) ?? ''}`.trim();
      }),
    );
  expect(await statuses(at.withdrawn)).toEqual(Array(5).fill('200'));
  expect(await statuses(at.gone)).toEqual(Array(5).fill('410'));
  expect(await statuses('/morocco/fr/news/never-was')).toEqual(Array(5).fill('404'));
  expect(await statuses(at.merged)).toEqual(Object.keys(FORMS).map((form) => `308 ${form}`));

  await page.reload();
  await expect(block.getByRole('link').first()).toHaveText(/^PDF, \d+\sko$/);
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect(new URL(picture ?? '').pathname).toBe(`${at.fr}.png`);
  await expect(page.locator('meta[property="og:image:alt"]')).toHaveAttribute('content', /À Oujda/);
});
