import type { CoverageTable } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/Panel.tsx'
import { useCoverageAddress } from '../coverageAddress.ts'
import { CompareExports } from './CompareExports.tsx'
import { CompareMatrix } from './CompareMatrix.tsx'
import { useCompareAddress } from './compareAddress.ts'
import { DataNote } from './DataNote.tsx'
import { DeficitBars } from './DeficitBars.tsx'
import { MatrixLegend } from './MatrixLegend.tsx'
import { MetricSwitch } from './MetricSwitch.tsx'
import { type Matrix, worstGap } from './matrix.ts'
import { ServiceDetail } from './ServiceDetail.tsx'
import { useComparedOnMap } from './useComparedOnMap.ts'
import { WorstGapLine } from './WorstGapLine.tsx'

interface ComparedPlacesProps {
  matrix: Matrix
  tables: readonly CoverageTable[]
}

/** From the whole to the single figure: the worst gap in a sentence, the matrix, one service in full, the deficit. */
export function ComparedPlaces({ matrix, tables }: ComparedPlacesProps) {
  const { t } = useTranslation()
  const { places, service } = useCoverageAddress()
  const { at } = useCompareAddress()
  const [hovered, setHovered] = useState<string | null>(null)
  useComparedOnMap(places, hovered ?? at)
  const worst = worstGap(matrix)
  const shown =
    matrix.standards.find((standard) => standard.service === service) ?? worst?.standard ?? matrix.standards[0]
  return (
    <>
      <WorstGapLine matrix={matrix} worst={worst} />
      <Section title={t('coverageCompare.matrix')} aside={<CompareExports matrix={matrix} tables={tables} />}>
        <MetricSwitch />
        <CompareMatrix matrix={matrix} worst={worst} onHover={setHovered} />
        <MatrixLegend />
      </Section>
      {shown !== undefined && <ServiceDetail matrix={matrix} standard={shown} />}
      <DeficitBars matrix={matrix} />
      <DataNote matrix={matrix} tables={tables} />
    </>
  )
}
