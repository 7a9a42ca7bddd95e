import { expect, test } from 'vitest';
import { paragraph, textOf } from './blocks.ts';
import { takeHelplines } from './helplines.ts';

const helplinesOf = (lines: string[], country: string | null = null) =>
  takeHelplines(lines.map(paragraph), country);

test('numbers per country, with what is said of each', () => {
  const { helplines, blocks, findings } = helplinesOf([
    'Le texte.',
    'Numéros d’assistance de l’OIM :',
    'Ukraine : 527 (gratuit depuis un téléphone portable), 0800 505 501 (gratuit depuis un téléphone fixe)',
    'Pologne : +48 22 490 20 44',
    'Contact presse :',
  ]);
  expect(helplines).toEqual([
    {
      country: 'UA',
      channels: [
        { type: 'phone', value: '527', note: 'gratuit depuis un téléphone portable' },
        { type: 'phone', value: '+380800505501', note: 'gratuit depuis un téléphone fixe' },
      ],
      links: [],
    },
    { country: 'PL', channels: [{ type: 'phone', value: '+48224902044', note: null }], links: [] },
  ]);
  expect(blocks.map(textOf)).toEqual(['Le texte.', 'Contact presse :']);
  expect(findings).toEqual([]);
});

test('chat, app and web beside a number', () => {
  const { helplines } = helplinesOf([
    'Helplines:',
    'Lithuania: call +370 525 14352, also live chat at https://example.org/chat',
    'Slovakia: from abroad +421 2 5263 0023, locally 0850 211 478, Telegram/Signal: +421 908 767 853 (voice only), https://example.org/en/',
    'Romania: the platform help.example.ro (built by volunteers) is online: https://example.org/news/platform',
  ]);
  expect(helplines).toEqual([
    {
      country: 'LT',
      channels: [
        { type: 'phone', value: '+37052514352', note: null },
        { type: 'chat', value: 'https://example.org/chat', note: null },
      ],
      links: ['https://example.org/chat'],
    },
    {
      country: 'SK',
      channels: [
        { type: 'phone', value: '+421252630023', note: 'from abroad' },
        { type: 'phone', value: '+421850211478', note: 'locally' },
        { type: 'app', value: '+421908767853', note: 'Telegram/Signal, voice only' },
        { type: 'web', value: 'https://example.org/en/', note: null },
      ],
      links: ['https://example.org/en/'],
    },
    {
      country: 'RO',
      channels: [{ type: 'web', value: 'https://help.example.ro', note: 'platform, built by volunteers' }],
      links: ['https://example.org/news/platform'],
    },
  ]);
});

test.each([
  ['es', 'Líneas de ayuda:', 'Panamá: 800-1234 (gratis)', 'PA'],
  ['ar', 'أرقام المساعدة:', 'لبنان: 1564 (مجانا)', 'LB'],
  ['fr', 'Lignes d’écoute', 'Maroc : 0537 65 28 81', 'MA'],
  ['en', 'Emergency hotlines', 'South Sudan – 1234', 'SS'],
])('the heading in %s', (_language, heading, line, country) => {
  expect(helplinesOf([heading, line]).helplines.map((it) => it.country)).toEqual([country]);
});

test('a number that nobody abroad can dial is kept as written, and asked about', () => {
  const { helplines, findings } = helplinesOf(['Helplines:', 'Slovakia: 00421 5263 0023']);
  expect(helplines[0]?.channels[0]?.value).toBe('00421 5263 0023');
  expect(findings).toEqual([
    { code: 'phone_not_dialable', params: { phone: '00421 5263 0023', where: 'SK' } },
  ]);
});

test('one line on one mission’s page belongs to that mission’s country', () => {
  const { helplines } = helplinesOf(['Ligne d’assistance : 0801 00 11 22 (gratuit)'], 'MA');
  expect(helplines).toMatchObject([{ country: 'MA', channels: [{ note: 'gratuit' }] }]);
});

test('the mention of a helpline in a sentence is not a block', () => {
  const lines = [
    'Lignes d’assistance et centres d’accueil ont été ouverts dans la région.',
    'La suite du texte.',
  ];
  expect(helplinesOf(lines)).toMatchObject({ helplines: [], blocks: [{}, {}] });
});
