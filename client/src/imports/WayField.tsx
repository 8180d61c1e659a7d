import type { InspectedLayer } from '@arraigo/shared/imports/import.schema.ts'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSavedMappings } from './imports.api.ts'
import type { Reading } from './reading.ts'

/** Presets that fit are offered first, mappings saved for such a file next; by hand is always there. */
export function WayField({
  layer,
  reading,
  onChange,
}: {
  layer: InspectedLayer
  reading: Reading
  onChange: (reading: Reading) => void
}) {
  const { t } = useTranslation()
  const saved = useSavedMappings()
  const columns = new Set(layer.fields.map(({ name }) => name))
  const fits = (saved.data ?? []).filter(({ mapping }) =>
    Object.values(mapping.fields).every(
      ({ from }) => [from ?? []].flat().some((column) => columns.has(column)) || from === undefined,
    ),
  )
  const ways = [
    ...layer.presets.map(({ id, name, mapping }) => ({ id, name, note: t('imports.presetNote'), mapping })),
    ...fits.map(({ id, name, mapping }) => ({ id: `saved:${id}`, name, note: t('imports.savedNote'), mapping })),
  ]
  const choose = (way: string) => {
    const mapping = ways.find(({ id }) => id === way)?.mapping ?? reading.mapping
    onChange({ ...reading, way, mapping })
  }
  return (
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
  )
}
