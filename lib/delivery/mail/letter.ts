import { directionOf, type Language } from '#lib/languages.ts';

/** A mail in both its forms. */
export type Letter = { subject: string; text: string; html: string };

/** What a letter says, from top to bottom, as plain text. */
export type LetterParts = {
  language: Language;
  subject: string;
  paragraphs: string[];
  /** Somebody's own words, set apart. */
  quote?: string;
  /** The one thing to do, as a link. */
  act: { label: string; url: string };
  /** Why this person gets the mail. */
  footer: string;
};

/** Sets a letter as plain text and as HTML that needs no picture, no script and no style sheet. */
export function letter(parts: LetterParts): Letter {
  return { subject: oneLine(parts.subject), text: plainText(parts), html: html(parts) };
}

function plainText({ paragraphs, quote, act, footer }: LetterParts): string {
  const quoted = quote?.replace(/^/gm, '> ');
  return [...paragraphs, ...(quoted ? [quoted] : []), `${act.label}\n${act.url}`, '-- ', footer].join('\n\n');
}

function html({ language, subject, paragraphs, quote, act, footer }: LetterParts): string {
  const start = directionOf(language) === 'rtl' ? 'right' : 'left';
  const font = 'font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,Noto Sans Arabic,sans-serif';
  const body = [
    ...paragraphs.map((text) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`),
    ...(quote
      ? [
          `<blockquote style="margin:0 0 16px;padding-${start}:12px;border-${start}:3px solid #0033a0" dir="auto">${escapeHtml(quote)}</blockquote>`,
        ]
      : []),
    `<p style="margin:24px 0"><a href="${escapeHtml(act.url)}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#0033a0;color:#ffffff;text-decoration:none;font-weight:600">${escapeHtml(act.label)}</a></p>`,
    `<p style="margin:0 0 16px;font-size:14px;color:#434c61"><bdi dir="ltr">${escapeHtml(act.url)}</bdi></p>`,
    `<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #d7dde7;font-size:14px;color:#5b6579">${escapeHtml(footer)}</p>`,
  ];
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#121829;text-align:${start};${font}">
<div style="max-width:560px;margin:0 auto">
${body.join('\n')}
</div>
</body>
</html>
`;
}

// A line break in a subject would start a header of its own.
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}
