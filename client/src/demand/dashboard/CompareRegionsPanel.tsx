import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WidthToggle } from '../../app/WidthToggle.tsx'
import { Computing } from '../../ui/ComputedAnswer.tsx'
import { Skeleton } from '../../ui/Loaded.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useDemandAddress } from '../demandAddress.ts'
import { usePlaceName } from '../rule/usePlaceName.ts'
import { useDemandPlace } from '../useDemandPlace.ts'
import { useDemandWords } from '../useDemandWords.ts'
import { AudienceSwitch } from './AudienceSwitch.tsx'
import { BasisNote } from './BasisNote.tsx'
import { type ComparedColumn, ComparedFigures } from './ComparedFigures.tsx'
import { DifferenceWords } from './DifferenceWords.tsx'
import { useDashboardAddress } from './dashboardAddress.ts'
import './demandDashboard.css'
import { ExportMenu } from './ExportMenu.tsx'
import { mostCompared, RegionChooser } from './RegionChooser.tsx'
import { ShareLink } from './ShareLink.tsx'
import { useChosenRows } from './useChosenRows.ts'
import { useComparedOnMap } from './useComparedOnMap.ts'
import { useComparedRegions } from './useComparedRegions.ts'

/** Two to five regions or comunas side by side, on the same scales: `in=05&with=13,08`. */
export function CompareRegionsPanel() {
  const { t } = useTranslation()
  const { hrefTo, audience } = useDemandAddress()
  const { within } = useDemandPlace()
  const { others, set } = useDashboardAddress()
  const { computing: words } = useDemandWords()
  const nameOf = usePlaceName()
  const [hovered, setHovered] = useState<string | null>(null)
  const otherText = others.join()
  const codes = useMemo(() => {
    const all = [...(within === null ? [] : [within]), ...otherText.split(',').filter(Boolean)]
    return [...new Set(all)].slice(0, mostCompared)
  }, [within, otherText])
  const { regions, state, error, refetch } = useComparedRegions(codes, audience)
  useComparedOnMap(codes, hovered)
  const columns = regions.flatMap(({ code, table }): ComparedColumn[] => (table === null ? [] : [{ code, table }]))
  const chosen = useChosenRows(codes, columns)
  const choose = ([first, ...rest]: readonly string[]) => set({ in: first ?? null, with: rest.join() || null })
  return (
    <Panel
      title={t('demandDashboard.compared.title')}
      lead={t('demandDashboard.compared.lead')}
      back={{ href: hrefTo('/demand/region'), label: t('demandDashboard.title') }}
      isWide
      actions={
        <span className="dash-actions">
          {chosen !== null && <ExportMenu of={chosen.of} within={null} ids={chosen.ids} />}
          <WidthToggle />
          <ShareLink />
        </span>
      }
    >
      <RegionChooser codes={codes} nameOf={nameOf} onChange={choose} onHover={setHovered} />
      <AudienceSwitch />
      {state !== null && <Computing state={state} words={words} hasFigures={columns.length > 0} />}
      {error !== null && <ProblemNotice error={error} retry={refetch} />}
      {columns.length === 0 && error === null && codes.length > 0 && state?.phase !== 'failed' && (
        <Skeleton lines={10} />
      )}
      {columns.length > 0 && (
        <>
          <DifferenceWords places={columns.map(({ table }) => table.total)} />
          <ComparedFigures columns={columns} onHover={setHovered} />
          {columns[0] !== undefined && <BasisNote basis={columns[0].table.basis} />}
        </>
      )}
    </Panel>
  )
}
