import { readCoordinates } from '@arraigo/shared/search/coordinates.ts'
import { facilityKinds } from '@arraigo/shared/territory/collections.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { degreesText } from '../../platform/coordinates.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberInput, SelectField, TextInput } from '../../ui/fields.tsx'
import { changeElement, removeElement } from './useProposalOnMap.ts'
import type { WorkElement } from './work.ts'

/** What one element is, and where: typed, where pointing is not exact enough. */
export function ElementForm({ element }: { element: WorkElement }) {
  const { t } = useTranslation()
  const { key, type, kind, name, capacity, geometry } = element
  const kinds = facilityKinds.filter((one) => one !== 'other')
  return (
    <div className="proposed-form">
      {type === 'facility' && (
        <div className="pair">
          <SelectField
            label={t('proposals.form.kind')}
            value={kind ?? ''}
            onChange={(next) => changeElement(key, { kind: next })}
            options={kinds.map((one) => ({ value: one, label: t(`choices.${one}`) }))}
          />
          <NumberInput
            label={t('proposals.form.capacity')}
            hint={t('proposals.form.capacityHint')}
            minValue={1}
            value={capacity ?? Number.NaN}
            onChange={(next) => changeElement(key, { capacity: Number.isNaN(next) ? null : next })}
          />
        </div>
      )}
      <NameField key={`name-${key}`} name={name ?? ''} onName={(next) => changeElement(key, { name: next || null })} />
      {geometry.type === 'Point' && <PlaceField key={geometry.coordinates.join()} element={element} />}
      <div>
        <Button onPress={() => removeElement(key)}>{t('proposals.form.remove')}</Button>
      </div>
    </div>
  )
}

/** One step when it is left, not one for each letter. */
function NameField({ name, onName }: { name: string; onName: (name: string) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState(name)
  return (
    <TextInput
      label={t('proposals.form.name')}
      maxLength={200}
      value={text}
      onChange={setText}
      onBlur={() => text.trim() !== name && onName(text.trim())}
    />
  )
}

/** Read as the search reads them: degrees in any writing, UTM of zones 18 and 19. */
function PlaceField({ element: { key, geometry } }: { element: WorkElement }) {
  const { t } = useTranslation()
  const [lng = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : []
  const before = degreesText(lng, lat, 7)
  const [text, setText] = useState(before)
  const [isWrong, setIsWrong] = useState(false)
  const put = (event: FormEvent) => {
    event.preventDefault()
    const place = readCoordinates(text)
    setIsWrong(place === null)
    if (place !== null)
      changeElement(key, { geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] } })
  }
  return (
    <form onSubmit={put} className="proposed-place">
      <TextInput
        label={t('proposals.form.place')}
        hint={t('proposals.form.placeHint')}
        value={text}
        onChange={(next) => {
          setText(next)
          setIsWrong(false)
        }}
        {...(isWrong ? { error: t('proposals.form.placeWrong') } : {})}
      />
      {text !== before && <Button type="submit">{t('proposals.form.move')}</Button>}
    </form>
  )
}
