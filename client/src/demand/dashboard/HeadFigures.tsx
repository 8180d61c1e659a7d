import type { DemandTable } from '@arraigo/shared/demand/demand.schema.ts'
import { columnHead } from '@arraigo/shared/demand/demandColumnNames.ts'
import { amountOf, type DemandColumn, hasBounds, isSummed } from '@arraigo/shared/demand/demandColumns.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Figure, Figures } from '../../ui/Figure.tsx'
import { useColumnNumber, useFigureText } from './AmountText.tsx'
import { ExplainedFigure, type OpenFigure } from './ExplainedFigure.tsx'

const shown: readonly DemandColumn[] = ['families', 'families-per-thousand', 'settlement-families', 'census-families']

/** The place as a whole: how many families, where they come from, how sure that is. Each figure opens. */
export function HeadFigures({ table }: { table: DemandTable }) {
  const { t } = useTranslation()
  const { locale, number, percent } = useFormat()
  const textOf = useFigureText()
  const numberOf = useColumnNumber()
  const [opened, setOpened] = useState<OpenFigure | null>(null)
  const { total, basis } = table
  return (
    <>
      <Figures>
        {shown.map((column) => {
          const amount = amountOf(total, column)
          return (
            <Figure
              key={column}
              label={columnHead(locale, column)}
              value={
                <button
                  type="button"
                  className="dash-open"
                  aria-haspopup="dialog"
                  onClick={({ currentTarget }) => setOpened({ place: total, column, anchor: currentTarget })}
                >
                  {textOf(total, column)}
                </button>
              }
              note={
                hasBounds(amount) && isSummed(column)
                  ? t('demandDashboard.between', {
                      low: numberOf(amount.low, column),
                      high: numberOf(amount.high, column),
                    })
                  : undefined
              }
            />
          )
        })}
      </Figures>
      <ul className="dash-doubts hint">
        {total.unknownShare !== null && total.unknownShare > 0 && (
          <li>{t('demandDashboard.doubts.unknownShare', { share: percent(total.unknownShare, 1) })}</li>
        )}
        {total.settlementsUnknown > 0 && (
          <li>
            {t('demandDashboard.doubts.settlements', {
              count: total.settlementsUnknown,
              unknown: number(total.settlementsUnknown),
              all: number(total.settlements),
            })}
          </li>
        )}
        <li>{t('demandDashboard.doubts.groups')}</li>
      </ul>
      <ExplainedFigure figure={opened} basis={basis} onClose={() => setOpened(null)} />
    </>
  )
}
