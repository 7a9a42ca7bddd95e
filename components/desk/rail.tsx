import { Ellipsis, LogOut } from 'lucide-react';
import Link from 'next/link';
import { Avatar } from '#components/ui/avatar.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { menuItemClass } from '#components/ui/menu-item.ts';
import type { CurrentMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { UnreadCount } from './notices/unread-count.tsx';
import { type Place, placesOf } from './places.ts';
import { RailLink } from './rail-link.tsx';
import { MorePlace, RailMore } from './rail-more.tsx';

type Props = { member: CurrentMember; waiting: number; unread: number };

// On a phone these stand in the menu.
const WIDE: Place['name'][] = ['calendar', 'directory', 'media', 'import'];

/** Where one can go, the same on every page: a rail at the side, on a phone a bar at the foot. */
export function Rail({ member, waiting, unread }: Props) {
  const t = translator(member.language, 'desk');
  const notices = translator(member.language, 'notices');
  const { daily, others } = placesOf(member);
  return (
    <nav aria-label={t('rail')} className="rail">
      <Link
        href="/desk"
        prefetch={false}
        className="mb-2 grid h-(--bar) place-content-center text-center text-[0.8125rem] leading-4 text-brand no-underline max-tablet:hidden"
      >
        <b className="font-bold">IOM · OIM</b>
        <span>Newsroom</span>
      </Link>
      <div className="rail-places">
        {daily.map((place) => (
          <RailLink key={place.name} href={place.href} wide={WIDE.includes(place.name)}>
            <Icon of={place.icon} size="large" />
            {t(`places.${place.name}`)}
            {place.name === 'notices' && (
              <UnreadCount
                member={member.id}
                unread={unread}
                words={{ count: notices.raw('unread_count'), fresh: notices.raw('new') }}
              />
            )}
            {place.name === 'reviews' && waiting > 0 && (
              <span className="rail-count">
                <span aria-hidden="true">{waiting > 99 ? '99+' : waiting}</span>
                <span className="sr-only">{t('waiting_count', { count: waiting })}</span>
              </span>
            )}
          </RailLink>
        ))}
        <span className="tablet:mt-auto max-tablet:hidden" />
        <RailMore
          places={others.map(({ href }) => href).filter((href) => href !== '/')}
          face={
            <>
              <Icon of={Ellipsis} size="large" />
              {t('places.more')}
            </>
          }
        >
          <Link href="/desk/account" prefetch={false} className={`tablet:hidden ${menuItemClass()}`}>
            {member.name}
            <small className="text-xs font-normal text-ink-2">{t('places.account')}</small>
          </Link>
          {[...daily.filter(({ name }) => WIDE.includes(name)), ...others].map((place) => (
            <MorePlace key={place.name} href={place.href} wide={WIDE.includes(place.name)}>
              <Icon of={place.icon} />
              {t(`places.${place.name}`)}
            </MorePlace>
          ))}
          <form method="post" action="/sign-out">
            <button type="submit" className={`${menuItemClass()} grid-cols-[auto_1fr] items-center gap-2.5`}>
              <Icon of={LogOut} />
              {translator(member.language, 'auth')('signOut')}
            </button>
          </form>
        </RailMore>
        <span className="contents max-tablet:hidden">
          <RailLink href="/desk/account">
            <Avatar name={member.name} />
            {t('places.you')}
          </RailLink>
        </span>
      </div>
    </nav>
  );
}
