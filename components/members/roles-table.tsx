'use client';

import { CircleAlert } from 'lucide-react';
import { useContext, useId } from 'react';
import { FormContext } from '#components/form/form-context.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { RoleCell, RolesOfSite, RolesTableView } from './roles-table-view.ts';

/** The roles of a member as boxes to tick, a table for each site. They are sent as the field `grants`. */
export function RolesTable({
  view,
  legend,
  quiet,
}: {
  view: RolesTableView;
  legend: string;
  quiet?: boolean;
}) {
  const id = useId();
  const { state } = useContext(FormContext);
  const error = state.fields.grants;
  const typed = [state.values.grants ?? []].flat();
  const ticked = state.refusals > 0 && Object.keys(state.values).length > 0 ? typed : view.held;
  return (
    <fieldset
      tabIndex={-1}
      data-field="grants"
      aria-describedby={error ? `${id}-error` : undefined}
      className="min-w-0"
    >
      <legend className={quiet ? 'sr-only' : 'mb-1 text-[0.8125rem] font-semibold'}>{legend}</legend>
      {error && (
        <p id={`${id}-error`} className="mb-2 flex items-center gap-1.5 text-[0.8125rem] text-error">
          <Icon of={CircleAlert} />
          {error}
        </p>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {view.sites.map((site) => (
          <details key={site.key} open={site.open} className="min-w-0 rounded-md border border-line">
            <summary className="px-4 py-2.5 font-semibold max-tablet:py-3">{site.name}</summary>
            <SiteTable site={site} roleLabel={view.roleLabel} ticked={ticked} />
          </details>
        ))}
      </div>
    </fieldset>
  );
}

function SiteTable({
  site,
  roleLabel,
  ticked,
}: {
  site: RolesOfSite;
  roleLabel: string;
  ticked: readonly string[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section tabIndex={0} aria-label={site.caption} className="overflow-x-auto border-t border-line">
      <table className="w-full text-start">
        <caption className="sr-only">{site.caption}</caption>
        <thead>
          <tr className="border-b border-line text-xs text-ink-3">
            <th scope="col" className="px-4 py-2 text-start font-medium">
              {roleLabel}
            </th>
            {site.columns.map((column) => (
              <th key={column.label} scope="col" lang={column.lang} className="px-2 py-2 font-medium">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {site.rows.map((row) => (
            <tr key={row.role} className="border-b border-line last:border-0 hover:bg-ground">
              <th scope="row" className="px-4 py-2 text-start font-medium">
                {row.label}
                <span className="block text-xs font-normal text-ink-2">{row.hint}</span>
              </th>
              {row.cells.map((cell, place) => (
                <td key={site.columns[place]?.label} className="px-2 py-1 text-center">
                  {cell && <Box cell={cell} ticked={ticked.includes(cell.value)} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Box({ cell, ticked }: { cell: RoleCell; ticked: boolean }) {
  return (
    <input
      type="checkbox"
      name="grants"
      value={cell.value}
      defaultChecked={ticked}
      aria-label={cell.label}
      className="size-4 accent-brand-fill max-tablet:size-6"
    />
  );
}
