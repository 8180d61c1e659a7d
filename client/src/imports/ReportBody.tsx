import type { Import } from '@arraigo/shared/imports/import.schema.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import { Figure, Figures } from '../ui/Figure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IssueList, Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Panel.tsx'
import { RuleList } from './RuleList.tsx'
import { useFindingsOnMap } from './useFindingsOnMap.ts'

type Counts = NonNullable<Import['counts']>

const outcomes = ['added', 'updated', 'unchanged', 'rejected', 'leftOut', 'withoutPlace', 'conflicts'] as const

/** What was read, what became of it, which rule said so, and the rows. */
export function ReportBody({ report }: { report: Import }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const { locale } = useFormat()
  const { counts } = report
  const showFindings = useFindingsOnMap(report.id)
  return (
    <>
      <Outcome report={report} />
      {counts !== null && 'read' in counts && (
        <>
          <Totals counts={counts} isOfCells={report.collection === 'elevation'} />
          <Heights rules={counts.rules} />
          {counts.conflicts > 0 && <Link href={href('/data/decisions')}>{t('decisions.open')}</Link>}
          <Section
            title={t('imports.findings')}
            aside={
              <span className="section-actions">
                {showFindings && (
                  <Button look="quiet" onPress={showFindings}>
                    <Icon name="place" size={16} />
                    {t('inspector.show')}
                  </Button>
                )}
                <a
                  href={`/api/imports/${report.id}/findings.csv?lang=${locale}`}
                  download
                  className="button button-quiet"
                >
                  <Icon name="download" size={16} />
                  CSV
                </a>
              </span>
            }
          >
            <RuleList report={report} rules={counts.rules} />
          </Section>
          <Regions regions={counts.regions} />
        </>
      )}
    </>
  )
}

function Outcome({ report }: { report: Import }) {
  const { t } = useTranslation()
  if (report.state === 'unchanged') {
    return (
      <Notice tone="info" title={t('imports.nothingChanged')}>
        <p>{t('imports.nothingChangedText')}</p>
      </Notice>
    )
  }
  if (report.state === 'checked') return <Notice tone="info" title={t('imports.checkedOnly')} />
  if (report.state === 'stored') return null
  return (
    <Notice
      tone={report.state === 'cancelled' ? 'warning' : 'error'}
      title={t(`outcomes.${report.state as 'rejected'}`)}
    >
      <IssueList issues={report.issues} />
    </Notice>
  )
}

/** A raster has cells in the place of rows. */
function Totals({ counts, isOfCells }: { counts: Counts; isOfCells: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Figures>
      <Figure value={format.number(counts.read)} label={t(isOfCells ? 'counts.cells' : 'counts.read')} />
      {outcomes
        .filter((outcome) => counts[outcome] > 0)
        .map((outcome) => (
          <Figure
            key={outcome}
            value={format.number(counts[outcome])}
            label={t(isOfCells && outcome === 'added' ? 'counts.knownCells' : `counts.${outcome}`)}
            note={outcome === 'leftOut' ? t('counts.leftOutNote') : undefined}
          />
        ))}
    </Figures>
  )
}

/** What a raster of elevations holds, lowest to highest. */
function Heights({ rules }: { rules: Counts['rules'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const read = rules['elevation-read']?.example
  if (read === undefined) return null
  const metres = (value: unknown) => format.number(Number(value))
  return (
    <p className="lead">
      {t('imports.elevation.heights', { lowest: metres(read.lowest), highest: metres(read.highest) })}
    </p>
  )
}

function Regions({ regions }: { regions: Counts['regions'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const rows = Object.entries(regions).sort(([, a], [, b]) => b.rows - a.rows)
  const hasHouseholds = rows.some(([, { households }]) => households !== undefined)
  if (rows.length === 0) return null
  return (
    <Section title={t('imports.byRegion')}>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('exports.region')}</th>
              <th scope="col" className="is-number">
                {t('counts.rows')}
              </th>
              {hasHouseholds && (
                <>
                  <th scope="col" className="is-number">
                    {t('explore.knownHouseholds')}
                  </th>
                  <th scope="col" className="is-number">
                    {t('counts.unknownHouseholds')}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(([code, region]) => (
              <tr key={code}>
                <td>{regionName(code) ?? t('explore.regionUnknown')}</td>
                <td className="is-number">{format.number(region.rows)}</td>
                {hasHouseholds && (
                  <>
                    <td className="is-number">
                      {format.number(region.unknownHouseholds === region.rows ? null : region.households)}
                    </td>
                    <td className="is-number">{format.number(region.unknownHouseholds ?? 0)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
