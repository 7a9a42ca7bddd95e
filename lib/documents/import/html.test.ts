import { expect, test } from 'vitest';
import { asJson } from './as-json.ts';
import { textOf } from './blocks.ts';
import { extract } from './extract.ts';
import { readHtml } from './html.ts';
import { UnreadableFile } from './refusals.ts';

const page = (content: string, head = '') =>
  `<!doctype html><html lang="es"><head><title>Un titular | OIM</title>${head}</head><body>${content}</body></html>`;

const ARTICLE = `
<header><nav><ul><li>Quiénes somos</li><li>2030 Agenda</li></ul></nav></header>
<main>
  <div class="tag">Comunicado</div>
  <h1>La OIM abre un centro en Colón para las familias en tránsito</h1>
  <div class="date">17 Mar 2022</div>
  <figure><img src="a.jpg"><figcaption>El centro. Foto: OIM/Ana Ruiz</figcaption></figure>
  <div class="narrow-content"><div class="field--type-text-with-summary">
    <p>Colón, Panamá, 17 de marzo – La OIM abrió el <strong>primer</strong> centro con <a href="/es/centro">dos salas</a>.</p>
    <h2>Qué ofrece</h2>
    <ul><li>Agua para 3500 personas</li><li>Un <em>teléfono</em></li></ul>
    <p>Para más información, por favor contactar:<br>Lucía Paredes<br>OIM Panamá<br>Tel: <a href="tel:+5073053350">llámenos</a><br><a href="mailto:lparedes@iom.int">Correo electrónico</a></p>
  </div></div>
  <div class="field--name-dynamic-block-fieldnode-sdg-sorted">ODS 10 - REDUCCIÓN DE LAS DESIGUALDADES</div>
</main>
<footer>Derechos reservados</footer><script>alert(1)</script>`;

test('a page of the Organization’s site: text, formatting, contacts, and nothing around them', () => {
  const head = '<link rel="canonical" href="https://panama.iom.int/es/news/centro">';
  const taken = extract(readHtml(page(ARTICLE, head)));
  const json = asJson('centro.html', taken);
  expect(json).toMatchObject({
    site: 'panama',
    language: 'es',
    kind: 'press_release',
    headline: 'La OIM abre un centro en Colón para las familias en tránsito',
    dateline: { place: 'Colón, Panamá', country: 'PA', date: '2022-03-17' },
    paragraphs: [
      'La OIM abrió el primer centro con dos salas.',
      'Qué ofrece',
      'Agua para 3500 personas',
      'Un teléfono',
    ],
    contacts: [
      { name: 'Lucía Paredes', office: 'OIM Panamá', email: 'lparedes@iom.int', phone: '+5073053350' },
    ],
    links: ['https://panama.iom.int/es/centro'],
    figures: [{ text: '3500 personas', value: 3500, unit: 'personas' }],
  });
  expect(taken.sdgs).toEqual([10]);
  expect(taken.publishedOn).toBe('2022-03-17');
  expect(taken.body[0]?.runs).toContainEqual({ text: 'primer', bold: true });
  expect(taken.body[3]?.runs).toContainEqual({ text: 'teléfono', italic: true });
  expect(taken.left.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      'Quiénes somos',
      '2030 Agenda',
      'Derechos reservados',
      'El centro. Foto: OIM/Ana Ruiz',
    ]),
  );
  expect(JSON.stringify(json)).not.toContain('alert');
});

test('scripts, handlers and script links leave nothing but their words', () => {
  const source = readHtml(
    page(
      '<h1>Titular del comunicado</h1><p onclick="alert(1)">Texto <a href="javascript:alert(2)">aquí</a><script>alert(3)</script><img src=x onerror=alert(4)><svg onload=alert(5)></svg></p>',
    ),
  );
  expect(source.blocks.map(textOf)).toEqual(['Titular del comunicado', 'Texto aquí']);
  expect(JSON.stringify(source)).not.toContain('alert');
  expect(source.findings.map(({ code }) => code)).toEqual(['left_pictures', 'left_links']);
});

test('line breaks inside a sentence are healed, those between lines are kept', () => {
  const { blocks } = readHtml(
    page(
      '<p>Una frase larga que alguien cortó en medio de la<br>línea siguiente sin querer.<br>Otra línea.</p>',
    ),
  );
  expect(blocks.map(textOf)).toEqual([
    'Una frase larga que alguien cortó en medio de la línea siguiente sin querer.',
    'Otra línea.',
  ]);
});

test('a million nested tags are refused, a thousand paragraphs that nobody closed are not', () => {
  expect(() => readHtml('<div>'.repeat(1_000_000))).toThrow(UnreadableFile);
  expect(readHtml(page('<p>una línea'.repeat(1000))).blocks).toHaveLength(1000);
});
