import type { DemandTable } from '@arraigo/shared/demand/demand.schema.ts'
import { columnHead, columnName } from '@arraigo/shared/demand/demandColumnNames.ts'
import { amountOf, type DemandColumn } from '@arraigo/shared/demand/demandColumns.ts'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { OneOf } from '../../ui/OneOf.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useFigureText } from './AmountText.tsx'
import { axisOf, type CompositionBar, compositionBars, seriesOf } from './composition.ts'
import { compositions, useDashboardAddress } from './dashboardAddress.ts'
import { sortedPlaces } from './placeRows.ts'
import { useDemandTitle } from './usePlaceTitle.ts'

/** As many bars as one compares at a glance; the table has them all. */
const mostBars = 15

/** Of what the demand of each place consists: its parts one after the other, or its components side by side. */
export function CompositionSection({ table }: { table: DemandTable }) {
  const { t } = useTranslation()
  const { composition, set } = useDashboardAddress()
  return (
    <Section title={t('demandDashboard.composition.title')}>
      <OneOf
        label={t('demandDashboard.composition.title')}
        choices={compositions}
        value={composition}
        nameOf={(one) => t(`demandDashboard.composition.${one}`)}
        onChange={(chart) => set({ chart: chart === 'parts' ? null : chart })}
      />
      <p className="hint">{t(`demandDashboard.composition.${composition}Note`)}</p>
      <CompositionChart table={table} />
    </Section>
  )
}

/** Sizes in the chart's own units, which are pixels where it has its full width. */
const width = 720
const nameWidth = 150
const endWidth = 64
const rowHeight = 26
const head = 44

interface CompositionChartProps {
  table: DemandTable
  svg?: RefObject<SVGSVGElement | null>
}

/** A picture that stands alone: its own legend, labels beside the bars, no colour that only the screen knows. */
export function CompositionChart({ table, svg }: CompositionChartProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const titleOf = useDemandTitle()
  const { composition } = useDashboardAddress()
  const known = seriesOf[composition].filter((column) =>
    [table.total, ...table.places].some((place) => amountOf(place, column).value !== null),
  )
  const missing = seriesOf[composition].filter((column) => !known.includes(column))
  const places = sortedPlaces(table.places, { by: 'families', isDescending: true }, titleOf).slice(0, mostBars)
  const bars = compositionBars(places, known)
  // Components overlap: each has a track of its own, all on one scale.
  const isStacked = composition === 'parts'
  const most = Math.max(
    0,
    ...bars.map(({ end, segments }) => (isStacked ? end : Math.max(0, ...segments.map(({ value }) => value)))),
  )
  const axis = axisOf(most, isStacked ? 5 : 2)
  const height = head + bars.length * rowHeight + 24
  if (known.length === 0 || bars.length === 0) return <p className="lead">{t('demandDashboard.composition.nothing')}</p>
  const label = `${t('demandDashboard.composition.title')}: ${titleOf(table.total)}`
  return (
    <figure className="dash-chart">
      <svg ref={svg} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {isStacked ? (
          <StackedBars bars={bars} axis={axis} columns={known} />
        ) : (
          <SmallMultiples bars={bars} axis={axis} columns={known} />
        )}
      </svg>
      <figcaption className="hint">
        {table.places.length > places.length &&
          t('demandDashboard.composition.firstOf', { count: places.length, all: table.places.length })}{' '}
        {missing.length > 0 &&
          t('demandDashboard.composition.missing', {
            names: missing.map((column) => columnName(locale, column).toLowerCase()).join(', '),
          })}
      </figcaption>
    </figure>
  )
}

interface BarsProps {
  bars: readonly CompositionBar[]
  axis: ReturnType<typeof axisOf>
  columns: readonly DemandColumn[]
}

function StackedBars({ bars, axis, columns }: BarsProps) {
  const textOf = useFigureText()
  const { locale, number } = useFormat()
  const room = width - nameWidth - endWidth
  const at = (value: number) => nameWidth + (value / axis.end) * room
  return (
    <>
      <Legend columns={columns} locale={locale} />
      {axis.marks.map((mark) => (
        <g key={mark}>
          <line x1={at(mark)} x2={at(mark)} y1={head - 6} y2={head + bars.length * rowHeight} className="dash-grid" />
          <text x={at(mark)} y={head + bars.length * rowHeight + 16} textAnchor="middle">
            {number(mark)}
          </text>
        </g>
      ))}
      {bars.map(({ place, segments, end }, row) => {
        const top = head + row * rowHeight
        return (
          <g key={place.id}>
            <BarName place={place} top={top} />
            {segments.map(({ column, from, value }) => (
              <g key={column}>
                <rect
                  x={at(from)}
                  y={top + 4}
                  width={Math.max(0.5, at(value) - at(0))}
                  height={rowHeight - 8}
                  className={`dash-fill is-${column}`}
                />
                {at(value) - at(0) > 44 && (
                  <text
                    x={(at(from) + at(from + value)) / 2}
                    y={top + 17}
                    textAnchor="middle"
                    className={`dash-inside is-${column}`}
                  >
                    {number(value)}
                  </text>
                )}
              </g>
            ))}
            <text x={at(end) + 6} y={top + 17} className="dash-strong">
              {textOf(place, 'families')}
            </text>
          </g>
        )
      })}
    </>
  )
}

/** A track for each component: lengths of the same thing stand on the same line and can be compared. */
function SmallMultiples({ bars, axis, columns }: BarsProps) {
  const { t } = useTranslation()
  const { locale, number } = useFormat()
  const track = (width - nameWidth) / columns.length
  const room = track - 52
  return (
    <>
      {columns.map((column, at) => (
        <text key={column} x={nameWidth + at * track} y={20} className="dash-strong">
          {columnHead(locale, column)}
        </text>
      ))}
      {bars.map(({ place, segments, unknown }, row) => {
        const top = head - 12 + row * rowHeight
        return (
          <g key={place.id}>
            <BarName place={place} top={top} />
            {columns.map((column, at) => {
              const value = segments.find((segment) => segment.column === column)?.value ?? 0
              const x = nameWidth + at * track
              const length = (value / axis.end) * room
              const isUnknown = unknown.includes(column)
              return (
                <g key={column}>
                  {!isUnknown && (
                    <rect
                      x={x}
                      y={top + 4}
                      width={length}
                      height={rowHeight - 8}
                      className={`dash-fill is-${column}`}
                    />
                  )}
                  <text
                    x={x + (isUnknown ? 0 : length + 4)}
                    y={top + 17}
                    className={isUnknown ? 'dash-quiet' : undefined}
                  >
                    {isUnknown
                      ? t(amountOf(place, column).how === 'suppressed' ? 'demandDashboard.suppressed' : 'unknown')
                      : number(value)}
                  </text>
                </g>
              )
            })}
          </g>
        )
      })}
    </>
  )
}

function BarName({ place, top }: { place: CompositionBar['place']; top: number }) {
  const titleOf = useDemandTitle()
  // A code is enough where a word would be cut.
  const name = place.name ?? place.code ?? titleOf(place)
  return (
    <text x={nameWidth - 8} y={top + 17} textAnchor="end">
      {name.length > 22 ? `${name.slice(0, 21)}…` : name}
    </text>
  )
}

function Legend({ columns, locale }: { columns: readonly DemandColumn[]; locale: 'es' | 'en' }) {
  const room = (width - nameWidth) / columns.length
  return columns.map((column, at) => (
    <g key={column}>
      <rect x={nameWidth + at * room} y={8} width={12} height={12} className={`dash-fill is-${column}`} />
      <text x={nameWidth + at * room + 18} y={18}>
        {columnHead(locale, column)}
      </text>
    </g>
  ))
}
