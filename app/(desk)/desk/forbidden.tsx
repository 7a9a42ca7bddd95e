import { Failure } from '#components/desk/failure.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';

export default async function DeskForbidden() {
  const { language } = await requireMember();
  const t = translator(language, 'desk');
  return (
    <Failure title={t('errors.forbidden_title')} home={t('errors.to_my_day')}>
      {t('errors.forbidden')}
    </Failure>
  );
}
