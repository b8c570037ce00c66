import type { HeatMonth } from '../../../shared/domain/heatMap';
import { formatDay } from '../../../shared/kernel/dates';

const weekHeads = ['1 to 7', '8 to 14', '15 to 21', '22 to 28', '29 on'];

/** The same figures as the picture, newest month first. */
export function HeatTable({ months }: { readonly months: readonly HeatMonth[] }) {
  return (
    <table className="weeks-table">
      <caption className="sr">Wins by month and week</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          {weekHeads.map((head) => (
            <th key={head} scope="col" className="n">
              {head}
            </th>
          ))}
          <th scope="col" className="n">
            All
          </th>
        </tr>
      </thead>
      <tbody>
        {[...months].reverse().map(({ day, weeks, count, state }) => (
          <tr key={day}>
            <th scope="row">{formatDay(day, 'shortMonthYear')}</th>
            {weekHeads.map((head, week) => (
              <td key={head} className="n">
                {weeks[week] || <span className="sr">0</span>}
              </td>
            ))}
            <td className="n">{state === 'before' ? 'not begun' : count === 0 ? 'none' : <b>{count}</b>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
