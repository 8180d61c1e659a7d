import type { InspectedLayer } from '@arraigo/shared/imports/import.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NumberInput, SelectField } from '../ui/fields.tsx'
import { coordinateSystems } from './coordinateSystems.ts'
import type { Reading } from './reading.ts'

/** The file says its coordinate system, or the person does: a guess would put houses into the sea. */
export function CrsField({
  layer,
  reading,
  onChange,
}: {
  layer: InspectedLayer
  reading: Reading
  onChange: (reading: Reading) => void
}) {
  const { t } = useTranslation()
  const [isOther, setIsOther] = useState(false)
  if (layer.epsg !== null || layer.coordinates.kind === 'none') return null
  return (
    <div className="pair">
      <SelectField
        label={t('imports.crs')}
        hint={reading.epsg === null ? t('imports.crsHint') : t('imports.crsChosen')}
        empty={t('imports.crsChoose')}
        value={isOther ? 'other' : String(reading.epsg ?? '')}
        options={[
          ...coordinateSystems.map((epsg) => ({ value: String(epsg), label: t(`crs.epsg${epsg}`) })),
          { value: 'other', label: t('imports.crsOther') },
        ]}
        onChange={(value) => {
          setIsOther(value === 'other')
          onChange({ ...reading, epsg: value === 'other' || value === '' ? null : Number(value) })
        }}
      />
      {isOther && (
        <NumberInput
          label={t('imports.epsg')}
          minValue={1024}
          maxValue={32767}
          formatOptions={{ useGrouping: false }}
          value={reading.epsg ?? Number.NaN}
          onChange={(epsg) => onChange({ ...reading, epsg: Number.isNaN(epsg) ? null : epsg })}
        />
      )}
    </div>
  )
}
