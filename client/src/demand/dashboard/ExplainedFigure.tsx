import type { DemandTable, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { columnName, unitName, yearsOf } from '@arraigo/shared/demand/demandColumnNames.ts'
import { amountOf, type DemandColumn, hasBounds, isAtLeast, isSummed } from '@arraigo/shared/demand/demandColumns.ts'
import { componentNames, howNames } from '@arraigo/shared/demand/demandNames.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { useMemo } from 'react'
import { Dialog, Heading, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useFormat } from '../../platform/format.ts'
import { Facts } from '../../ui/Figure.tsx'
import { useDemandAddress } from '../demandAddress.ts'
import { useColumnNumber, useFigureText } from './AmountText.tsx'
import { useRuleLine, useSourceLine } from './useBasisLines.ts'
import { useDemandTitle } from './usePlaceTitle.ts'

export interface OpenFigure {
  place: PlaceDemand
  column: DemandColumn
  /** Where it was pressed. */
  anchor: HTMLElement
}

interface ExplainedFigureProps {
  figure: OpenFigure | null
  basis: DemandTable['basis']
  onClose: () => void
}

/** How one figure came about: formula, what went into it, bounds, year, rule, sources, what is unknown. */
export function ExplainedFigure({ figure, basis, onClose }: ExplainedFigureProps) {
  const anchor = useMemo(() => ({ current: figure?.anchor ?? null }), [figure])
  return (
    <Popover
      className="popover dash-explained"
      triggerRef={anchor}
      isOpen={figure !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="right top"
    >
      <Dialog>{figure !== null && <Explanation {...figure} basis={basis} />}</Dialog>
    </Popover>
  )
}

function Explanation({ place, column, basis }: OpenFigure & { basis: DemandTable['basis'] }) {
  const { t } = useTranslation()
  const { locale, percent } = useFormat()
  const { hrefTo } = useDemandAddress()
  const titleOf = useDemandTitle()
  const textOf = useFigureText()
  const numberOf = useColumnNumber()
  const ruleLine = useRuleLine(basis)
  const sourceLine = useSourceLine(basis)
  const amount = amountOf(place, column)
  const years = yearsOf(column, basis)
  const remarks = place.remarks.map((said) => say(locale, said))
  return (
    <>
      <Heading slot="title">{columnName(locale, column)}</Heading>
      <p className="quiet">{titleOf(place)}</p>
      <p className="dash-explained-value">
        {textOf(place, column)} <span className="hint">{unitName(locale, column)}</span>
      </p>
      {amount.how === 'suppressed' && <p>{t('demandDashboard.explain.suppressed')}</p>}
      {amount.how === 'unknown' && <p>{t('demandDashboard.explain.unknown')}</p>}
      {isAtLeast(place, column) && <p>{t('demandDashboard.explain.atLeast')}</p>}
      <p>{t(`demandDashboard.formulas.${column}`)}</p>
      <Facts
        facts={[
          ...inputsOf[column].map((input) => [columnName(locale, input), textOf(place, input)] as const),
          ...(hasBounds(amount) && isSummed(column)
            ? ([
                [
                  t('demandDashboard.explain.bounds'),
                  `${numberOf(amount.low, column)} – ${numberOf(amount.high, column)}`,
                ],
              ] as const)
            : []),
          [t('demandDashboard.explain.how'), howNames[amount.how][locale]],
          ...(years.length > 0 ? ([[t('demandDashboard.explain.years'), years.join(', ')]] as const) : []),
          ...(place.unknownShare === null
            ? []
            : ([[columnName(locale, 'unknown-share'), percent(place.unknownShare)]] as const)),
        ]}
      />
      {usesRule.has(column) && (
        <p className="hint">
          {ruleLine} {t('demandDashboard.explain.components')}{' '}
          {basis.rule.components.map((one) => componentNames[one][locale].toLowerCase()).join(', ')}.{' '}
          <Link href={hrefTo('/demand/rule')}>{t('demandDashboard.explain.ruleLink')}</Link>
        </p>
      )}
      {remarks.map((remark) => (
        <p key={remark} className="hint">
          {remark}
        </p>
      ))}
      {sourceLine !== null && <p className="hint">{sourceLine}</p>}
    </>
  )
}

const usesRule = new Set<DemandColumn>([
  'families',
  'census-families',
  'set-aside',
  'families-per-thousand',
  'families-per-km2',
])

const inputsOf: Record<DemandColumn, readonly DemandColumn[]> = {
  families: ['settlement-families', 'census-families', 'set-aside'],
  'settlement-families': ['settlements', 'settlements-unknown'],
  'census-families': ['irrecoverable', 'doubled-up', 'overcrowded-nuclei', 'set-aside'],
  'set-aside': ['census-families', 'settlement-families'],
  'families-per-thousand': ['families', 'people'],
  'families-per-km2': ['families', 'area-km2'],
  irrecoverable: [],
  'doubled-up': [],
  'overcrowded-nuclei': [],
  recoverable: [],
  sanitation: [],
  'critical-overcrowding': [],
  'unknown-share': ['people'],
  settlements: ['settlements-unknown'],
  'settlements-unknown': ['settlements'],
  people: [],
  'area-km2': [],
}
