import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { WidthToggle } from '../../app/WidthToggle.tsx'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { Skeleton } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Computing } from '../ComputedAnswer.tsx'
import '../coverage.css'
import { useCoverageAddress } from '../coverageAddress.ts'
import './compare.css'
import { ComparedPlaces } from './ComparedPlaces.tsx'
import { ComparedProblem } from './ComparedProblem.tsx'
import { matrixOf } from './matrix.ts'
import { PlaceChooser } from './PlaceChooser.tsx'
import { useCompared } from './useCompared.ts'
import { useAddBySelection } from './useComparedOnMap.ts'

/** Services of several places side by side: `places=zones:12,15;settlements:3` in the address. */
export function ComparePlacesPanel() {
  const { t } = useTranslation()
  const { set, places, hrefTo } = useCoverageAddress()
  const { tables, state, errors, refetch } = useCompared(set, places)
  useAddBySelection()
  const matrix = useMemo(() => (tables === null ? null : matrixOf(tables, places)), [tables, places])
  return (
    <Panel
      title={t('coverageCompare.title')}
      lead={t('coverageCompare.lead')}
      back={{ href: hrefTo('/coverage'), label: t('workspace.coverage.name') }}
      isWide
      actions={
        <span className="compare-actions">
          <WidthToggle />
          <CopyLink />
        </span>
      }
    >
      <PlaceChooser matrix={matrix} />
      {state !== null && <Computing state={state} hasFigures={matrix !== null} />}
      <ComparedProblem errors={errors} refetch={refetch} />
      {matrix === null
        ? errors.length === 0 && places.length > 0 && state?.phase !== 'failed' && <Skeleton lines={8} />
        : matrix.columns.length > 0 && <ComparedPlaces matrix={matrix} tables={tables ?? []} />}
    </Panel>
  )
}
