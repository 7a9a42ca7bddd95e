/** The words of the test document in each language, own words all of them. */
export const WORDS = {
  en: {
    title: 'A well for Lakeside',
    first: ['The new well gives water to ', 'four hundred families', ' of the ', 'old', ' harbour quarter.'],
    inserted: ' It opened on Monday.',
    deleted: ' It cost a lot.',
    heading: 'What was built',
    sub: 'Pipes and pumps',
    items: ['Two pumps', 'one by day', 'one by night', 'A kilometre of pipes'],
    steps: ['Dig', 'Line', 'Test'],
    link: ['Read ', 'the plan of the well', '.'],
    table: [
      ['Quarter', 'Families', 'Litres'],
      ['Harbour', '250', '10 000'],
      ['Hill', '150', '6 000'],
    ],
    quote: 'We carried water for nine years. Today we carried none.',
    comment: ['Who counted them?', 'The water board did.'],
    settled: 'Name the quarter.',
    note: 'Counted by the water board in May.',
    foreign: ['In Arabic it is called ', 'بئر', '.'],
  },
  fr: {
    title: 'Un puits pour le quartier du lac',
    first: [
      'Le nouveau puits donne de l’eau à ',
      'quatre cents familles',
      ' du ',
      'vieux',
      ' port\u00a0; enfin\u202f!',
    ],
    inserted: ' Il a ouvert lundi.',
    deleted: ' Il a coûté cher.',
    heading: 'Ce qui a été construit',
    sub: 'Tuyaux et pompes',
    items: ['Deux pompes', 'une le jour', 'une la nuit', 'Un kilomètre de tuyaux'],
    steps: ['Creuser', 'Consolider', 'Essayer'],
    link: ['Lire ', 'le plan du puits', '.'],
    table: [
      ['Quartier', 'Familles', 'Litres'],
      ['Port', '250', '10\u00a0000'],
      ['Colline', '150', '6\u00a0000'],
    ],
    quote: 'Nous avons porté l’eau pendant neuf ans. Aujourd’hui, nous n’en avons pas porté.',
    comment: ['Qui les a comptées\u00a0?', 'Le service des eaux.'],
    settled: 'Nommer le quartier.',
    note: 'Comptées en mai par le service des eaux.',
    foreign: ['En arabe, on dit ', 'بئر', '.'],
  },
  ar: {
    title: 'بئر لحي البحيرة',
    first: [
      'تصل مياه البئر الجديدة إلى ',
      'أربعمئة أسرة',
      ' في حي ',
      'الميناء',
      ' القديم، وهي قريبة من خانه\u200cها.',
    ],
    inserted: ' وقد افتُتحت يوم الاثنين.',
    deleted: ' وكانت كلفتها عالية.',
    heading: 'ما تم بناؤه',
    sub: 'الأنابيب والمضخات',
    items: ['مضختان', 'واحدة في النهار', 'واحدة في الليل', 'كيلومتر من الأنابيب'],
    steps: ['الحفر', 'التبطين', 'التجربة'],
    link: ['للاطلاع على ', 'خطة البئر', '.'],
    table: [
      ['الحي', 'الأسر', 'اللترات'],
      ['الميناء', '250', '10 000'],
      ['التل', '150', '6 000'],
    ],
    quote: 'حملنا الماء تسع سنوات، واليوم لم نحمل شيئًا.',
    comment: ['من قام بالعد؟', 'هيئة المياه.'],
    settled: 'يرجى ذكر اسم الحي.',
    note: 'عدّتها هيئة المياه في أيار/مايو.',
    foreign: ['ويسمى بالإنجليزية ', 'well', '.'],
  },
};

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The document as flat OpenDocument text, with tracked changes, comments and a note when they are asked for. */
export function flatText(language, { tracked }) {
  const w = WORDS[language];
  const dir = language === 'ar' ? 'rl-tb' : 'lr-tb';
  const tag = { en: ['en', 'GB'], fr: ['fr', 'FR'], ar: ['ar', 'MA'] }[language];
  const lang =
    language === 'ar'
      ? `style:language-complex="${tag[0]}" style:country-complex="${tag[1]}" fo:language="en" fo:country="GB"`
      : `fo:language="${tag[0]}" fo:country="${tag[1]}"`;
  const p = (style, inner) => `<text:p text:style-name="${style}">${inner}</text:p>`;
  const span = (style, text) => `<text:span text:style-name="${style}">${escaped(text)}</text:span>`;
  const by = (name, date) =>
    `<office:change-info><dc:creator>${name}</dc:creator><dc:date>${date}</dc:date></office:change-info>`;
  const changes = tracked
    ? `<text:tracked-changes>
<text:changed-region xml:id="c1" text:id="c1"><text:insertion>${by('Amina Diallo', '2026-03-02T09:30:00')}</text:insertion></text:changed-region>
<text:changed-region xml:id="c2" text:id="c2"><text:deletion>${by('Karim Haddad', '2026-03-03T10:00:00')}${p('Standard', escaped(w.deleted))}</text:deletion></text:changed-region>
</text:tracked-changes>`
    : '';
  const comment = (id, name, text, resolved) =>
    `<office:annotation office:name="${id}"${resolved ? ' loext:resolved="true"' : ''}><dc:creator>${name}</dc:creator><dc:date>2026-03-04T11:00:00</dc:date>${p('Standard', escaped(text))}</office:annotation>`;
  const close = (id) => `<office:annotation-end office:name="${id}"/>`;
  const [a, b, c, d, e] = w.first;
  const first = tracked
    ? `${escaped(a)}${comment('n1', 'Leila Mansour', w.comment[0])}${span('Bold', b)}${close('n1')}${escaped(c)}${comment('n2', 'Leila Mansour', w.settled, true)}${span('Italic', d)}${close('n2')}${escaped(e)}<text:change-start text:change-id="c1"/>${escaped(w.inserted)}<text:change-end text:change-id="c1"/><text:change text:change-id="c2"/><text:note text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('Footnote', escaped(w.note))}</text:note-body></text:note>`
    : `${escaped(a)}${span('Bold', b)}${escaped(c)}${span('Italic', d)}${escaped(e)}`;
  const item = (text, more = '') => `<text:list-item>${p('List', escaped(text))}${more}</text:list-item>`;
  const [one, day, night, pipes] = w.items;
  const list = `<text:list text:style-name="Dots">${item(one, `<text:list>${item(day)}${item(night)}</text:list>`)}${item(pipes)}</text:list>`;
  const steps = `<text:list text:style-name="Numbers">${w.steps.map((step) => item(step)).join('')}</text:list>`;
  const row = (cells, style) =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell office:value-type="string">${p(style, escaped(cell))}</table:table-cell>`).join('')}</table:table-row>`;
  const [head, ...rows] = w.table;
  const table = `<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/><table:table-header-rows>${row(head, 'Head')}</table:table-header-rows>${rows.map((cells) => row(cells, 'Standard')).join('')}</table:table>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="${dir}"/><style:text-properties ${lang}/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/><style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"/><style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2"/>
<text:list-style style:name="Dots">${[1, 2, 3].map((level) => `<text:list-level-style-bullet text:level="${level}" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="${level}cm"/></style:list-level-properties></text:list-level-style-bullet>`).join('')}</text:list-style>
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="1cm"/></style:list-level-properties></text:list-level-style-number></text:list-style>
</office:styles>
<office:automatic-styles><style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-complex="bold"/></style:style><style:style style:name="Italic" style:family="text"><style:text-properties fo:font-style="italic" style:font-style-complex="italic"/></style:style><style:style style:name="Foreign" style:family="text"><style:text-properties ${language === 'ar' ? 'fo:language="en" fo:country="GB"' : 'style:language-complex="ar" style:country-complex="MA"'}/></style:style><style:style style:name="Head" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold" style:font-weight-complex="bold"/></style:style><style:style style:name="List" style:family="paragraph" style:parent-style-name="Standard"/></office:automatic-styles>
<office:body><office:text>${changes}${p('Title', escaped(w.title))}${p('Standard', first)}${p('Standard', '')}
<text:h text:style-name="Heading_20_1" text:outline-level="1">${escaped(w.heading)}</text:h>${list}<text:h text:style-name="Heading_20_2" text:outline-level="2">${escaped(w.sub)}</text:h>${steps}${table}
${p('Standard', `${escaped(w.link[0])}<text:a xlink:type="simple" xlink:href="https://example.org/plan?utm_source=mail&amp;page=2">${escaped(w.link[1])}</text:a>${escaped(w.link[2])}`)}${p('Quotations', escaped(w.quote))}${p('Standard', `${escaped(w.foreign[0])}${span('Foreign', w.foreign[1])}${escaped(w.foreign[2])}`)}
</office:text></office:body></office:document>`;
}
