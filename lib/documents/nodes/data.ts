import type { NodeJson } from '../parse.ts';
import { documentSchema } from '../schema.ts';
import type { Channel } from './end-matter.ts';

/** What each node that carries data holds, once its defaults are filled in. Dates are YYYY-MM-DD, countries ISO alpha-2. */
export type NodeData = {
  dateline: { place: string; country: string | null; date: string | null };
  heading: { level: 2 | 3 | 4 };
  orderedList: { start: number };
  quote: { speaker: string; title: string; organisation: string; approved: boolean; consent: string | null };
  keyFigure: {
    id: string;
    value: string;
    unit: string;
    label: string;
    asOf: string | null;
    source: string;
    partOf: string | null;
  };
  image: {
    asset: string | null;
    alt: string;
    decorative: boolean;
    caption: string;
    credit: string;
    focalX: number;
    focalY: number;
    crop: string;
    lead: boolean;
    consent: string | null;
  };
  file: { asset: string | null; title: string; description: string };
  embed: { url: string; title: string; fallback: string };
  tableCell: { colspan: number; rowspan: number };
  tableHeader: { colspan: number; rowspan: number };
  helpline: {
    ref: string | null;
    country: string | null;
    service: string;
    note: string;
    channels: Channel[];
    links: string[];
    checkedOn: string | null;
  };
  contact: {
    ref: string | null;
    office: string;
    name: string;
    role: string;
    email: string | null;
    phone: string | null;
    spoken: string[];
  };
  fact: { key: string };
};

/** The data of a node, with the schema's defaults for what was left out. */
export function dataOf<T extends keyof NodeData>(type: T, node: NodeJson): NodeData[T] {
  const known = documentSchema.nodes[type]?.spec.attrs ?? {};
  const defaults = Object.fromEntries(Object.entries(known).map(([name, spec]) => [name, spec.default]));
  return { ...defaults, ...node.attrs } as NodeData[T];
}
