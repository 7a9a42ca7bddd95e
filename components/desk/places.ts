import type { LucideIcon } from 'lucide-react';
import {
  Bell,
  BookUser,
  CalendarDays,
  FileText,
  FileUp,
  Globe,
  Images,
  Landmark,
  LayoutTemplate,
  ListChecks,
  MailCheck,
  MessageSquareText,
  ScrollText,
  ShieldQuestionMark,
  Signature,
  Signpost,
  SpellCheck,
  Sun,
  Users,
} from 'lucide-react';
import { type Actor, atLeast } from '#lib/members/roles.ts';

export type Place = {
  name:
    | 'my_day'
    | 'releases'
    | 'reviews'
    | 'notices'
    | 'calendar'
    | 'directory'
    | 'media'
    | 'import'
    | 'templates'
    | 'consents'
    | 'redirects'
    | 'rules'
    | 'style'
    | 'sites'
    | 'members'
    | 'outbox'
    | 'audit'
    | 'unreviewed'
    | 'public';
  href: string;
  icon: LucideIcon;
};

const anywhere = (member: Actor, ...roles: string[]) =>
  member.grants.some((grant) => roles.includes(grant.role));
const edits = (member: Actor) =>
  atLeast(
    member.grants.map(({ role }) => role),
    'editor',
  );
const reviews = (member: Actor) => anywhere(member, 'protection') || edits(member);
const writes = (member: Actor) =>
  atLeast(
    member.grants.map((grant) => grant.role),
    'writer',
  ) || anywhere(member, 'translator');

/** The places of the desk this member may go to: those one goes to all day, and the others. */
export function placesOf(member: Actor): { daily: Place[]; others: Place[] } {
  const daily: Place[] = [
    { name: 'my_day', href: '/desk', icon: Sun },
    { name: 'releases', href: '/desk/releases', icon: FileText },
    { name: 'reviews', href: '/desk/reviews', icon: MessageSquareText },
    { name: 'notices', href: '/desk/notices', icon: Bell },
    { name: 'calendar', href: '/desk/calendar', icon: CalendarDays },
  ];
  daily.push({ name: 'directory', href: '/desk/directory', icon: BookUser });
  daily.push({ name: 'media', href: '/desk/media', icon: Images });
  if (writes(member)) daily.push({ name: 'import', href: '/desk/import', icon: FileUp });
  const others: Place[] = [];
  if (writes(member)) others.push({ name: 'templates', href: '/desk/templates', icon: LayoutTemplate });
  if (reviews(member)) others.push({ name: 'style', href: '/desk/style', icon: SpellCheck });
  if (writes(member) || anywhere(member, 'protection'))
    others.push({ name: 'consents', href: '/desk/consents', icon: Signature });
  if (edits(member) || anywhere(member, 'auditor'))
    others.push({ name: 'redirects', href: '/desk/redirects', icon: Signpost });
  if (anywhere(member, 'admin')) others.push({ name: 'rules', href: '/desk/rules', icon: ListChecks });
  if (anywhere(member, 'publisher', 'admin'))
    others.push({ name: 'sites', href: '/desk/sites', icon: Landmark });
  if (anywhere(member, 'admin')) others.push({ name: 'members', href: '/desk/members', icon: Users });
  if (anywhere(member, 'publisher', 'admin', 'auditor'))
    others.push({ name: 'unreviewed', href: '/desk/unreviewed', icon: ShieldQuestionMark });
  if (anywhere(member, 'admin', 'auditor')) {
    others.push({ name: 'audit', href: '/desk/audit', icon: ScrollText });
    others.push({ name: 'outbox', href: '/desk/outbox', icon: MailCheck });
  }
  others.push({ name: 'public', href: '/', icon: Globe });
  return { daily, others };
}
