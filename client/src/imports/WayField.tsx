import type { InspectedLayer } from '@arraigo/shared/imports/import.schema.ts'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { useForgetMapping, usePresetNames, useSavedMappings } from './imports.api.ts'
import { fittingMappings, type Reading, readingOfLayer } from './reading.ts'

interface WayFieldProps {
  layer: InspectedLayer
  reading: Reading
  onChange: (reading: Reading) => void
}

/** Mappings saved for such a file and presets that fit it; by hand is always there. */
export function WayField({ layer, reading, onChange }: WayFieldProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const saved = useSavedMappings()
  const presets = usePresetNames()
  const fits = fittingMappings(layer, saved.data ?? [])
  const presetName = (id: string) => presets.data?.find((preset) => preset.id === id)?.name[locale]
  const ways = [
    ...fits.map(({ id, name, mapping }) => ({ id: `saved:${id}`, name, note: t('imports.savedNote'), mapping })),
    ...layer.presets.map(({ id, name, mapping }) => ({
      id,
      name: presetName(id) ?? name,
      note: t('imports.presetNote'),
      mapping,
    })),
  ]
  const choose = (way: string) => {
    const mapping = ways.find(({ id }) => id === way)?.mapping ?? reading.mapping
    onChange({ ...reading, way, mapping })
  }
  const chosen = fits.find(({ id }) => `saved:${id}` === reading.way)
  return (
    <>
      <RadioGroup className="ways" value={reading.way} onChange={choose}>
        <Label>{layer.presets.length > 0 ? t('imports.recognised') : t('imports.way')}</Label>
        {ways.map(({ id, name, note, mapping }) => (
          <Radio key={id} value={id} className="choice">
            <span className="row-main">
              {name}
              <span className="hint">
                {note} · {t(`collections.${mapping.collection}`)}
              </span>
            </span>
          </Radio>
        ))}
        <Radio value="own" className="choice">
          <span className="row-main">
            {t('imports.own')}
            <span className="hint">{t('imports.ownNote')}</span>
          </span>
        </Radio>
      </RadioGroup>
      {chosen && (
        <ForgetMapping
          id={chosen.id}
          name={chosen.name}
          onForgotten={() => onChange({ ...readingOfLayer(layer), epsg: reading.epsg, swapAxes: reading.swapAxes })}
        />
      )}
    </>
  )
}

function ForgetMapping({ id, name, onForgotten }: { id: number; name: string; onForgotten: () => void }) {
  const { t } = useTranslation()
  const forget = useForgetMapping(onForgotten)
  return (
    <div>
      <ConfirmButton
        look="quiet"
        label={t('imports.forgetMapping')}
        title={t('imports.forgetMapping')}
        text={t('imports.forgetMappingText', { name })}
        action={t('imports.forgetMapping')}
        onConfirm={() => forget.mutate(id)}
      />
      {forget.isError && <ProblemNotice error={forget.error} />}
    </div>
  )
}
