import type { ServiceCoverage, Standard } from '@arraigo/shared/coverage/coverage.schema.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { useTranslation } from 'react-i18next'
import { type Format, useFormat } from '../../platform/format.ts'
import { SelectField } from '../../ui/fields.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useCoverageAddress } from '../coverageAddress.ts'
import { usePlaceTitle } from '../placeTitle.ts'
import { isEstimated } from '../serviceSummary.ts'
import { useCoverageSources } from '../useCoverageSources.ts'
import { useServiceName } from '../useServiceName.ts'
import { useCompareAddress } from './compareAddress.ts'
import { DistanceCurves } from './DistanceCurves.tsx'
import { Explained } from './Explained.tsx'
import { type Matrix, type MatrixColumn, orderedColumns } from './matrix.ts'

const figures = [
  'share',
  'peopleWithin',
  'gapPeople',
  'medianM',
  'p90M',
  'nearest',
  'regional',
  'access',
  'accessWithDecay',
  'estimateShare',
  'farShare',
  'islandShare',
] as const
type FigureName = (typeof figures)[number]

interface ServiceDetailProps {
  matrix: Matrix
  standard: Standard
}

/** Every figure of one service, places side by side, each with how it is computed; and the curves of distance. */
export function ServiceDetail({ matrix, standard }: ServiceDetailProps) {
  const { t } = useTranslation()
  const nameOf = useServiceName()
  const { choose } = useCoverageAddress()
  const { metric, columns } = useCompareAddress()
  const { service } = standard
  const shown = orderedColumns(matrix, metric, columns)
  return (
    <Section title={t('coverageCompare.detail', { service: nameOf(service) })}>
      <div className="compare-detail">
        <SelectField
          label={t('coverageCompare.service')}
          value={service}
          options={matrix.standards.map((one) => ({ value: one.service, label: nameOf(one.service) }))}
          onChange={(chosen) => choose({ service: chosen })}
        />
      </div>
      <FigureTable columns={shown} standard={standard} datasetIds={matrix.datasetIds} />
      <DistanceCurves matrix={matrix} standard={standard} />
    </Section>
  )
}

interface FigureTableProps {
  columns: readonly MatrixColumn[]
  standard: Standard
  /** The files behind the figures. */
  datasetIds: readonly number[]
}

function FigureTable({ columns, standard, datasetIds }: FigureTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const titleOf = usePlaceTitle()
  const { at } = useCompareAddress()
  const inputs = useInputs(standard, datasetIds)
  return (
    <div className="table-scroll compare-scroll">
      <table className="table compare-figures" aria-label={t('coverageCompare.allFigures')}>
        <thead>
          <tr>
            <td className="compare-corner" />
            {columns.map(({ key, number, place }) => (
              <th key={key} scope="col" className={key === at ? 'is-number is-chosen' : 'is-number'}>
                <span className="compare-number">{number}</span> {titleOf(place)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure}>
              <th scope="row">
                {t(`coverageCompare.figures.${figure}.name`)}{' '}
                <Explained
                  name={t(`coverageCompare.figures.${figure}.name`)}
                  formula={t(`coverageCompare.figures.${figure}.formula`)}
                  inputs={inputs}
                />
              </th>
              {columns.map((column) => (
                <td key={column.key} className="is-number">
                  {figureText(format, figure, column, standard)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('coverageCompare.remarks')}</th>
            {columns.map(({ key, place, cells }) => (
              <td key={key} className="compare-remarks">
                {[cells.get(standard.service)?.unknown ?? [], place.remarks].flat().map((said) => (
                  <p key={said.code} className="hint">
                    {say(format.locale, said)}
                  </p>
                ))}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

/** The standard with its source and year, whose people, and the files behind. */
function useInputs(standard: Standard, datasetIds: readonly number[]): string[] {
  const { t } = useTranslation()
  const { number } = useFormat()
  const sources = useCoverageSources(datasetIds)
  return [
    t('coverageCompare.inputs.standard', {
      distance: number(standard.maxDistanceM),
      source: standard.source,
      year: standard.validFromYear,
      confidence: t(`coverageCompare.confidence.${standard.confidence}`),
    }),
    t('coverageCompare.inputs.people'),
    t('coverageCompare.inputs.streets'),
    ...(sources.length > 0 ? [t('coverageCompare.sourcesLine', { sources: sources.join('; ') })] : []),
  ]
}

function figureText(format: Format, figure: FigureName, column: MatrixColumn, { service }: Standard): string {
  const cell = column.cells.get(service)
  if (figure === 'regional') return format.percent(column.medians.get(service)?.share)
  if (cell === undefined) return format.number(null)
  const text = ownText(format, figure, cell)
  const isAbout = isEstimated(cell) && !isShareOfPoints(figure) && text !== format.number(null)
  const name = figure === 'nearest' && cell.nearest !== null ? `${cell.nearest.name}, ` : ''
  return `${name}${isAbout ? '≈\u00a0' : ''}${text}`
}

const isShareOfPoints = (figure: FigureName) => /^(estimate|far|island)Share$/.test(figure)

function ownText(format: Format, figure: Exclude<FigureName, 'regional'>, cell: ServiceCoverage): string {
  const metres = (value: number | null) => (value === null ? format.number(null) : `${format.number(value)}\u00a0m`)
  switch (figure) {
    case 'share':
      return format.percent(cell.share, 1)
    case 'peopleWithin':
    case 'gapPeople':
      return format.number(cell[figure])
    case 'medianM':
    case 'p90M':
      return metres(cell[figure])
    case 'nearest':
      return metres(cell.nearest?.distanceM ?? null)
    case 'access':
    case 'accessWithDecay':
      return format.number(cell[figure], 3)
    default:
      // A place that is not measured has no points to have a share of.
      return format.percent(cell.share === null ? null : cell[figure], 1)
  }
}
