import { keyOfUse, placePictures } from '../../media/place-pictures.ts';
import { usedIn } from '../../media/used.ts';
import type { NodeJson } from '../parse.ts';

const text = (words: string, ...marks: NonNullable<NodeJson['marks']>): NodeJson =>
  marks.length ? { type: 'text', text: words, marks } : { type: 'text', text: words };
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
const cell = (type: 'tableCell' | 'tableHeader', words: string): NodeJson => ({
  type,
  content: [paragraph(text(words))],
});
const item = (words: string): NodeJson => ({ type: 'listItem', content: [paragraph(text(words))] });

/** A release in which every node and every mark of the schema occurs; the renderers' tests draw it. */
export const everything: NodeJson = {
  type: 'doc',
  content: [
    {
      type: 'headline',
      content: [text('Un lieu d’accueil ouvre à '), text('Tétouan', { type: 'italic' })],
    },
    { type: 'standfirst', content: [text('Six jours sur sept, sans rendez-vous.')] },
    { type: 'dateline', attrs: { place: 'Tétouan', country: 'MA', date: '2026-11-18' } },
    {
      type: 'body',
      content: [
        paragraph(
          text('Le '),
          text('Seuil', { type: 'bold' }),
          text(' fait partie du projet '),
          text('Riverbanks', { type: 'lang', attrs: { lang: 'en', dir: 'ltr' } }),
          text('. Il a reçu '),
          text('1\u202f264 personnes', { type: 'figure', attrs: { id: 'reached' } }),
          text('. L’OIM compte '),
          { type: 'fact', attrs: { key: 'members' } },
          text(' États membres. '),
          text('Lire ', { type: 'link', attrs: { href: 'https://example.org/rapport' } }),
          text(
            'le rapport',
            { type: 'link', attrs: { href: 'https://example.org/rapport' } },
            { type: 'bold' },
          ),
          text('.'),
        ),
        { type: 'heading', attrs: { level: 2 }, content: [text('Comment cela marche')] },
        { type: 'bulletList', content: [item('On écoute'), item('On oriente')] },
        { type: 'orderedList', attrs: { start: 3 }, content: [item('On accompagne')] },
        {
          type: 'quote',
          attrs: {
            speaker: 'Salma Ouardighi',
            title: 'coordinatrice',
            organisation: 'Passerelles du Nord',
            approved: true,
          },
          content: [paragraph(text('La réponse arrive le jour même.'))],
        },
        {
          type: 'keyFigures',
          content: [
            {
              type: 'keyFigure',
              attrs: {
                id: 'reached',
                value: '1\u202f264',
                unit: '',
                label: 'personnes orientées',
                asOf: '2026-10-31',
                source: 'registre du projet',
                partOf: null,
              },
            },
            {
              type: 'keyFigure',
              attrs: {
                id: 'women',
                value: '56',
                unit: '%',
                label: 'de femmes',
                asOf: null,
                source: '',
                partOf: 'reached',
              },
            },
          ],
        },
        {
          type: 'image',
          attrs: {
            asset: '0d6f1c1e-3c7b-4b51-9a54-6f2f5a3f8a10',
            alt: 'Une porte bleue ouverte',
            decorative: false,
            caption: 'L’entrée du Seuil',
            credit: 'OIM/Rim Tazi',
            focalX: 50,
            focalY: 50,
          },
        },
        {
          type: 'gallery',
          content: [
            {
              type: 'image',
              attrs: {
                asset: '0d6f1c1e-3c7b-4b51-9a54-6f2f5a3f8a11',
                alt: 'Une file devant la porte',
                caption: 'La file du matin',
              },
            },
          ],
        },
        {
          type: 'file',
          attrs: {
            asset: '5b0c2f3a-8e0d-4d0e-8f3b-1c2d3e4f5a6b',
            title: 'Le plan d’accès',
            description: 'Une page.',
          },
        },
        {
          type: 'embed',
          attrs: { url: 'https://video.example.org/1', title: 'Visite filmée', fallback: 'Deux minutes.' },
        },
        { type: 'factBox', content: [paragraph(text('Le projet dure trois ans.'))] },
        { type: 'divider' },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [cell('tableHeader', 'Ville'), cell('tableHeader', 'Places')] },
            { type: 'tableRow', content: [cell('tableCell', 'Tétouan'), cell('tableCell', '120')] },
          ],
        },
      ],
    },
    {
      type: 'endMatter',
      content: [
        { type: 'notesToEditors', content: [paragraph(text('Photos sur demande.'))] },
        {
          type: 'helplines',
          content: [
            {
              type: 'helpline',
              attrs: {
                ref: null,
                country: 'MA',
                service: 'Le Seuil',
                note: 'Gratuit.',
                channels: [
                  { type: 'phone', value: '0537652881', note: '' },
                  { type: 'chat', value: '+212 612-345678', note: 'WhatsApp' },
                ],
                links: ['https://www.example.org/aide/'],
                checkedOn: '2026-11-17',
              },
            },
            {
              type: 'helpline',
              attrs: {
                ref: null,
                country: 'ES',
                service: 'Información',
                note: '',
                channels: [{ type: 'phone', value: '016', note: '' }],
                links: [],
                checkedOn: '2026-11-16',
              },
            },
          ],
        },
        {
          type: 'contacts',
          content: [
            {
              type: 'contact',
              attrs: {
                ref: null,
                office: 'Rabat',
                name: 'Driss El Khamlichi',
                role: 'Chargé de communication',
                email: 'dkhamlichi@example.org',
                phone: '+212537652881',
                spoken: ['fr', 'ar'],
              },
            },
          ],
        },
        { type: 'about' },
      ],
    },
  ],
};

const drawing = (format: 'avif' | 'webp' | 'jpeg' | 'file', width: number, ending: string, type: string) => ({
  ...{ format, width, height: Math.round((width * 2) / 3), bytes: 20_480, type },
  name: `${String(width).padStart(31, '0')}a.${ending}`,
});

const shown = { base: '/media/', poster: null, transcript: '', copyright: '', accessible: false };

const asPicture = {
  ...{ ...shown, kind: 'picture' as const, ask: '' },
  drawings: [
    drawing('avif', 320, 'avif', 'image/avif'),
    drawing('avif', 640, 'avif', 'image/avif'),
    drawing('webp', 640, 'webp', 'image/webp'),
    drawing('jpeg', 640, 'jpg', 'image/jpeg'),
  ],
};
const asDocument = {
  ...{ ...shown, kind: 'document' as const, ask: '/morocco/fr/contacts' },
  drawings: [drawing('file', 0, 'pdf', 'application/pdf')],
};

/** The same with its files in place, as readers are shown it. */
export const everythingPlaced: NodeJson = placePictures(
  everything,
  new Map(usedIn(everything).map((use) => [keyOfUse(use), use.as === 'image' ? asPicture : asDocument])),
);
