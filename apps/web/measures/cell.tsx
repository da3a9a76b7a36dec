import type { ReactNode } from 'react';

/** A cell whose column is named beside it where the table has become cards; the header says it to everybody else. */
export function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td role="cell" className="kern-table__cell">
      <span className="cell-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </td>
  );
}
