'use client';

import { BookUser, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { Takeable } from '#lib/directory/queries/to-take.ts';
import { isSameContact, isSameHelpline } from '#lib/directory/use/alike.ts';
import { standOf } from '#lib/directory/use/stand.ts';
import type { Written } from '#lib/directory/written.ts';
import { directionOf } from '#lib/languages.ts';
import { writeDate } from '#lib/time.ts';
import { useWriting } from '../../context.ts';
import type { Part } from '../use-part.ts';
import { type Kind, titleOf } from './names.ts';
import { useRecords } from './use-records.ts';

type Props = {
  part: Part;
  kind: Kind;
  /** What the part says: the attributes of its node. */
  said: Record<string, unknown> & { ref: string | null };
};

/** How a contact or helpline of the text stands to the directory: taken from it, changed since, written otherwise, or known there. */
export function RecordLine({ part, kind, said }: Props) {
  const { t, opening } = useWriting();
  const { records } = useRecords();
  if (records.kind !== 'here') return null;
  const record = said.ref
    ? records.part.find(({ ref }) => ref === said.ref)
    : records.part.find((one) => one.kind === kind && one.over === null && isSame(kind, said, one));
  if (!record) return null;
  if (!said.ref) {
    return (
      <Line warns={false}>
        {t('records.known')} <bdi>{titleOf(record, opening.countries)}</bdi>
        {part.editable && (
          <Button small onClick={() => part.setAll({ ...record.written, ref: record.ref })}>
            {t('records.take')}
          </Button>
        )}
      </Line>
    );
  }
  const { behind, own } = standOf(said, record.written, record.earlier);
  const take = (fields: readonly string[]) => {
    const written: Record<string, unknown> = record.written;
    part.setAll(Object.fromEntries(fields.map((field) => [field, written[field]])));
  };
  return (
    <>
      {record.over && (
        <Line warns>{t('records.over', { date: writeDate(record.over, opening.memberLanguage) })}</Line>
      )}
      {behind.length > 0 && (
        <Line warns>
          {t('records.behind', { fields: list(behind) })}
          {part.editable && (
            <Button small onClick={() => take(behind)}>
              {t('records.follow')}
            </Button>
          )}
        </Line>
      )}
      {own.length > 0 && (
        <Line warns={false}>
          {t('records.own', { fields: list(own) })}
          {part.editable && (
            <Button small variant="quiet" onClick={() => take(own)}>
              {t('records.again')}
            </Button>
          )}
        </Line>
      )}
      {!record.over && behind.length === 0 && own.length === 0 && (
        <Line warns={false}>{t('records.from')}</Line>
      )}
    </>
  );

  function list(fields: readonly string[]): string {
    const names = fields.map((field) =>
      t.has(`suggesting.fields.${field}` as never) ? t(`suggesting.fields.${field}` as never) : field,
    );
    return new Intl.ListFormat(opening.memberLanguage, { type: 'conjunction' }).format(names);
  }
}

function Line({ warns, children }: { warns: boolean; children: ReactNode }) {
  const { opening } = useWriting();
  return (
    <p
      lang={opening.memberLanguage}
      dir={directionOf(opening.memberLanguage)}
      className={`flex flex-wrap items-center gap-x-2 gap-y-1 pb-2 text-xs ${warns ? 'text-warning' : 'text-ink-3'}`}
    >
      <Icon of={warns ? TriangleAlert : BookUser} />
      {children}
    </p>
  );
}

function isSame(kind: Kind, said: Record<string, unknown>, { written }: Takeable): boolean {
  return kind === 'contact'
    ? isSameContact(said as Written<'contact'>, written as Written<'contact'>)
    : isSameHelpline(said as Written<'helpline'>, written as Written<'helpline'>);
}
