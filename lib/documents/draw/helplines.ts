import { createElement as h, type ReactElement, type ReactNode } from 'react';
import { countryName } from '../../directory/countries.ts';
import { dial, looksDialled } from '../../directory/phone.ts';
import { translator } from '../../i18n/translate.ts';
import type { Language } from '../../languages.ts';
import { writeDate } from '../../time.ts';
import { dataOf, type NodeData } from '../nodes/data.ts';
import type { Channel } from '../nodes/end-matter.ts';
import type { NodeJson } from '../parse.ts';
import { breakable } from './breakable.ts';
import type { Drawing } from './drawing.ts';

type Helpline = NodeData['helpline'];
type Shown = Pick<Drawing, 'language' | 'over'>;

/** The numbers to call, by country: what it is at the start of the row, what to tap at its end. */
export function drawHelplines(node: NodeJson, { language, over }: Shown): ReactElement[] {
  const t = translator(language, 'site');
  const countries = byCountry(node);
  const checked = checkedOn(node);
  return [
    h(
      'table',
      { className: 'help' },
      h('caption', null, t('document.helplinesCaption')),
      ...countries.map(({ country, helplines }) =>
        h(
          'tbody',
          null,
          country &&
            h('tr', null, h('th', { scope: 'rowgroup', colSpan: 2 }, countryName(country, language))),
          ...helplines.map((helpline) => drawHelpline(helpline, { language, over })),
        ),
      ),
    ),
    ...(checked
      ? [h('p', { className: 'fine' }, t('document.checkedOn', { date: writeDate(checked, language) }))]
      : []),
  ];
}

/** One service: its name and hours, then every way to reach it. What is over is struck, and said to be. */
export function drawHelpline(helpline: Helpline, { language, over }: Shown): ReactElement {
  const t = translator(language, 'site');
  const until = over(helpline.ref);
  return h(
    'tr',
    null,
    h(
      'th',
      { scope: 'row' },
      helpline.service || t('document.helpline'),
      helpline.note && h('small', null, h('br'), helpline.note),
      ...(until === null
        ? helpline.links.map((link) => h('small', { key: link }, h('br'), webLink(link)))
        : [h('strong', { className: 'over' }, h('br'), sayOver(until, language))]),
    ),
    h(
      'td',
      null,
      ...helpline.channels.map((channel) =>
        until === null ? drawChannel(channel, helpline.country) : drawOver(channel, helpline.country),
      ),
    ),
  );
}

/** Helplines in the order they were written, those of one country together. */
export function byCountry(node: NodeJson): { country: string | null; helplines: Helpline[] }[] {
  const groups: { country: string | null; helplines: Helpline[] }[] = [];
  for (const child of node.content ?? []) {
    const helpline = dataOf('helpline', child);
    const group = groups.find(({ country }) => country === helpline.country);
    if (group) group.helplines.push(helpline);
    else groups.push({ country: helpline.country, helplines: [helpline] });
  }
  return groups;
}

/** The day by which every number had been checked, so the oldest one; null unless all were. */
export function checkedOn(node: NodeJson): string | null {
  const days = (node.content ?? []).map((child) => dataOf('helpline', child).checkedOn);
  return days.every((day) => day !== null) ? (days.toSorted()[0] ?? null) : null;
}

/** That a helpline may no longer answer, with the last day it was good (YYYY-MM-DD). */
export const sayOver = (until: string, language: Language): string =>
  translator(language, 'site')('document.over', { date: writeDate(until, language) });

// Nothing to tap: whoever is in need shall not call in vain.
function drawOver(channel: Channel, country: string | null): ReactNode {
  return h('p', null, h('s', { className: 'call' }, h('bdi', { dir: 'ltr' }, shown(channel, country))));
}

function drawChannel(channel: Channel, country: string | null): ReactNode {
  const href = addressOf(channel, country);
  const rel = href?.startsWith('http') ? 'noopener noreferrer' : undefined;
  return h(
    'p',
    null,
    h(
      href ? 'a' : 'span',
      { className: 'call', href, rel },
      h('bdi', { dir: 'ltr' }, shown(channel, country)),
    ),
    channel.note && [' ', h('small', { key: 'note' }, channel.note)],
  );
}

/** Where a channel leads when it is tapped: a call, a chat, a page; undefined when it is only a name. */
export function addressOf({ type, value, note }: Channel, country: string | null): string | undefined {
  if (/^https?:\/\//i.test(value) && URL.canParse(value)) return value;
  if (type === 'web' && /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(value)) return `https://${value}`;
  if (!looksDialled(value)) return undefined;
  const { href } = dial(value, country);
  const messenger =
    type === 'chat' && /whats\s?app|واتس/i.test(`${value} ${note}`) && href.startsWith('tel:+');
  return messenger ? `https://wa.me/${href.slice(5)}` : href;
}

function shown({ type, value }: Channel, country: string | null): string {
  if (type !== 'phone' && !looksDialled(value)) return bare(value);
  return dial(value, country).text;
}

function webLink(link: string): ReactElement {
  return h(
    'a',
    { href: link, rel: 'noopener noreferrer' },
    h('bdi', { dir: 'ltr' }, ...breakable(bare(link))),
  );
}

function bare(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
}
