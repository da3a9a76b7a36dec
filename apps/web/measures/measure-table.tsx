import type { PlanOverview } from '#libs/overview/domain/index';
import { counted } from '../words/counted.ts';
import { MeasureRow } from './measure-row.tsx';
import type { MeasureGroup } from './selection.ts';

/**
 * On narrow screens the rows become cards (styles/table.css). Browsers then drop what a table means, so the roles are
 * said here.
 */
export function MeasureTable({ plan, groups }: { plan: PlanOverview['plan']; groups: MeasureGroup[] }) {
  return (
    <table className="kern-table measure-table" role="table" aria-labelledby="measures-title">
      <thead role="rowgroup">
        <tr role="row">
          {['Maßnahme', 'Stand', 'Nächster offener Schritt', 'Nächste Mail'].map((title) => (
            <th key={title} role="columnheader" scope="col" className="kern-table__header">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ title, measures }) => (
        <tbody key={title} role="rowgroup">
          {title !== null && (
            <tr role="row" className="measure-group">
              <th role="columnheader" scope="rowgroup" colSpan={4}>
                <h3 className="measure-group__title">{title}</h3>
                <span className="measure-group__count">{counted(measures.length, 'Maßnahme', 'Maßnahmen')}</span>
              </th>
            </tr>
          )}
          {measures.map((measure) => (
            <MeasureRow key={measure.number} plan={plan} measure={measure} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
