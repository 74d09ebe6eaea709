import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { showFound } from './show-found.ts';

export type Column<Line> = {
  id: string;
  heading: string;
  renderCell: (line: Line) => ReactNode;
  align?: 'start' | 'end';
  /** A class of width, so that tables one under the other line up. */
  width?: string;
  /** Left out where the window is narrow: never the only place of something to know. */
  onlyWide?: boolean;
};

type DataTableProps<Line> = {
  /** Names the table; shown only to screen readers, the card or the page bears it already. */
  caption: string;
  columns: readonly Column<Line>[];
  lines: readonly Line[];
  lineId: (line: Line) => string;
  /** Where a click on the line leads; the first cell becomes the link, so keep it plain text. */
  lineHref?: (line: Line) => string;
  /** The line one was led to: it is brought into sight, and takes the focus. */
  found?: string | null;
};

/** A plain table. The first column names its line. */
export function DataTable<Line>({
  caption,
  columns,
  lines,
  lineId,
  lineHref,
  found = null,
}: DataTableProps<Line>) {
  const cellClass = (column: Column<Line>) =>
    cx(
      'px-3 py-2 first:pl-5 last:pr-5',
      column.align === 'end' && 'text-right',
      column.width,
      column.onlyWide && 'max-frame:hidden',
    );
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-md">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line text-left text-sm text-muted">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={cx(cellClass(column), 'font-semibold whitespace-nowrap')}
              >
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr
              key={lineId(line)}
              {...(lineId(line) === found && { ref: showFound, tabIndex: -1 })}
              className={cx(
                'relative border-t border-line -outline-offset-3 first:border-t-0',
                lineHref && 'hover:bg-sunk',
                lineId(line) === found && 'bg-amber-wash',
              )}
            >
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" className={cx(cellClass(column), 'text-left font-normal')}>
                    {lineHref ? (
                      // The link covers its line: the whole line is the target, read once.
                      <a
                        href={lineHref(line)}
                        className="font-semibold text-teal after:absolute after:inset-0 after:content-[''] focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus hover:underline"
                      >
                        {column.renderCell(line)}
                      </a>
                    ) : (
                      column.renderCell(line)
                    )}
                  </th>
                ) : (
                  <td key={column.id} className={cellClass(column)}>
                    {column.renderCell(line)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
