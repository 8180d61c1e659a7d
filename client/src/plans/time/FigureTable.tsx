import { useTranslation } from 'react-i18next'
import { saveText } from '../../platform/saveText.ts'
import { csvText } from '../../territory/tableCsv.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { usePlanWords } from '../usePlanWords.ts'

interface FigureTableProps {
  name: string
  fileName: string
  /** Head of the names of the rows. */
  corner: string
  columns: readonly { key: string; name: string }[]
  rows: readonly { name: string; figures: readonly number[] }[]
  unit: string
}

/** The figures of a chart, for who reads figures and for other programs. */
export function FigureTable({ name, fileName, corner, columns, rows, unit }: FigureTableProps) {
  const { t } = useTranslation()
  const { format } = usePlanWords()
  const save = () =>
    saveText(
      fileName,
      'text/csv',
      csvText([[corner, ...columns.map((column) => column.name)], ...rows.map((row) => [row.name, ...row.figures])]),
    )
  return (
    <details className="fold figure-table">
      <summary>{name}</summary>
      <div className="figure-table-scroll">
        <table className="plan-table">
          <caption className="only-read">{`${name} (${unit})`}</caption>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((column) => (
                <th key={column.key} scope="col" className="is-number">
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {row.figures.map((figure, at) => (
                  <td key={columns[at]?.key} className="is-number">
                    {format.number(figure)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button look="quiet" onPress={save}>
        <Icon name="download" size={16} />
        {t('planItems.table.csv')}
      </Button>
    </details>
  )
}
