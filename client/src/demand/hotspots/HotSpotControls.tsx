import { demandMeasures, demandScales } from '@arraigo/shared/demand/demandMeasures.ts'
import { measureNames, scaleNames } from '@arraigo/shared/demand/demandNames.ts'
import { scaleOf } from '@arraigo/shared/demand/scaledValue.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { SelectField } from '../../ui/fields.tsx'
import { AudienceSwitch } from '../dashboard/AudienceSwitch.tsx'
import '../dashboard/demandDashboard.css'
import { hotSpotConfidences, useDemandAddress } from '../demandAddress.ts'
import type { Confidence } from './hotSpotClasses.ts'

const shapes = ['hex', 'comunas', 'zones', 'blocks'] as const

/** What is compared, per what, of which places, how sure. */
export function HotSpotControls({ confidence }: { confidence: Confidence }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { measure, per, of, choose } = useDemandAddress()
  const scales = demandScales.filter((scale) => scaleOf(measure, scale) === scale)
  return (
    <>
      <SelectField
        label={t('hotspots.measure')}
        value={measure}
        options={demandMeasures.map((value) => ({ value, label: measureNames[value][locale] }))}
        onChange={(value) => choose({ measure: value })}
      />
      <div className="pair">
        <SelectField
          label={t('hotspots.of')}
          value={of === 'density' ? 'hex' : of}
          options={shapes.map((value) => ({ value, label: t(`hotspots.shapes.${value}`) }))}
          onChange={(value) => choose({ of: value })}
        />
        <SelectField
          label={t('hotspots.per')}
          value={scaleOf(measure, per)}
          options={scales.map((value) => ({ value, label: scaleNames[value][locale] }))}
          onChange={(value) => choose({ per: value })}
          isDisabled={scales.length < 2}
        />
      </div>
      <SelectField
        label={t('hotspots.confidence')}
        value={String(confidence)}
        options={hotSpotConfidences.map((percent) => ({
          value: String(percent),
          label: t('hotspots.percent', { percent }),
        }))}
        onChange={(value) => choose({ hot: value })}
      />
      <AudienceSwitch />
    </>
  )
}
