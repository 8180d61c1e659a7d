import { readCoordinates } from '@arraigo/shared/search/coordinates.ts'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlacing } from '../../map/placing/usePlacing.ts'
import { useAddress } from '../../platform/address.ts'
import { degreesText } from '../../platform/coordinates.ts'
import { useFormat } from '../../platform/format.ts'
import { selectionFrom } from '../../platform/selection.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField, TextInput } from '../../ui/fields.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useCoverageAddress } from '../coverageAddress.ts'
import { type Point, pointsText } from './bestPlacesAddress.ts'
import { furthest, limitsFrom, type ReachUnit, type ReachView, usualLimits } from './reachAddress.ts'

const units: readonly ReachUnit[] = ['metres', 'minutes']

/** From where and how far. A point is marked, dragged or typed; a facility is the one that is selected. */
export function ReachForm({ view, name }: { view: ReachView; name: string | null }) {
  const { t } = useTranslation()
  const { choose } = useCoverageAddress()
  const selected = useSelectedFacility()
  const place = view.start !== null && 'place' in view.start ? view.start.place : null
  const facility = view.start !== null && 'facility' in view.start ? view.start.facility : null
  const startAt = (point: Point) => choose({ at: pointsText([point]), facility: null })
  const [isPutting, setPutting] = useState(view.start === null && selected === null)
  const { addCentre } = useStartOnMap(place, isPutting, startAt, () => setPutting(false))
  return (
    <div className="siting-form">
      {facility !== null && name !== null && <p className="reach-from">{name}</p>}
      <TypedStart key={place?.join() ?? 'none'} place={place} onPlace={startAt} />
      {isPutting ? (
        <div className="siting-points">
          <div className="putting-hint" role="status">
            <p>{t('reach.hint')}</p>
            <Button onPress={addCentre}>{t('reach.centre')}</Button>
            <Button look="quiet" onPress={() => setPutting(false)}>
              {t('reach.done')}
            </Button>
          </div>
        </div>
      ) : (
        <Button onPress={() => setPutting(true)}>
          <Icon name="pin" size={18} />
          {t('reach.put')}
        </Button>
      )}
      {selected !== null && selected !== facility && (
        <Button onPress={() => choose({ facility: selected, at: null })}>
          <Icon name="facility" size={18} />
          {t('reach.useSelected')}
        </Button>
      )}
      <SelectField
        label={t('reach.unit')}
        value={view.unit}
        options={units.map((unit) => ({ value: unit, label: t(`reach.units.${unit}`) }))}
        onChange={(unit) => {
          const next = unit === 'minutes' ? 'minutes' : 'metres'
          choose({ metres: null, minutes: null, [next]: usualLimits[next].join() })
        }}
      />
      <LimitsField key={`${view.unit} ${view.limits.join()}`} view={view} />
    </div>
  )
}

function useSelectedFacility(): number | null {
  const selection = selectionFrom(useAddress().params.get('sel'))
  return selection?.collection === 'facilities' && selection.ids.length === 1 ? (selection.ids[0] ?? null) : null
}

function useStartOnMap(
  place: Point | null,
  isPutting: boolean,
  onPlace: (place: Point) => void,
  onLeave: () => void,
): { addCentre: () => void } {
  const { t } = useTranslation()
  const placed = useMemo(
    () =>
      place === null
        ? []
        : [{ key: 'start', geometry: { type: 'Point' as const, coordinates: [...place] }, label: t('reach.point') }],
    [place, t],
  )
  const put = (coordinates: readonly unknown[]) => onPlace([Number(coordinates[0]), Number(coordinates[1])])
  return usePlacing({
    placed,
    selected: null,
    tool: isPutting ? 'point' : null,
    onAdd: ({ coordinates }) => put(coordinates),
    onMove: (_, { coordinates }, isOver) => isOver && put(coordinates),
    onRemove: () => undefined,
    onSelect: () => undefined,
    onLeave,
  })
}

/** Read as the search reads them. */
function TypedStart({ place, onPlace }: { place: Point | null; onPlace: (place: Point) => void }) {
  const { t } = useTranslation()
  const before = place === null ? '' : degreesText(place[0], place[1], 6)
  const [text, setText] = useState(before)
  const [isWrong, setIsWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readCoordinates(text)
    setIsWrong(read === null)
    if (read !== null) onPlace([read.longitude, read.latitude])
  }
  return (
    <form className="reach-limits" onSubmit={submit}>
      <TextInput
        label={t('reach.coordinates')}
        value={text}
        onChange={(next) => {
          setText(next)
          setIsWrong(false)
        }}
        {...(isWrong ? { error: t('reach.coordinatesWrong') } : {})}
      />
      {text !== before && <Button type="submit">{t('reach.apply')}</Button>}
    </form>
  )
}

function LimitsField({ view: { unit, limits } }: { view: ReachView }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { choose } = useCoverageAddress()
  const before = limits.join(' ')
  const [text, setText] = useState(before)
  const [isWrong, setIsWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = limitsFrom(text, unit)
    setIsWrong(read === null)
    if (read !== null) choose({ [unit]: read.join() })
  }
  return (
    <form className="reach-limits" onSubmit={submit}>
      <TextInput
        label={t('reach.limits')}
        hint={t('reach.limitsHint')}
        value={text}
        onChange={(next) => {
          setText(next)
          setIsWrong(false)
        }}
        {...(isWrong ? { error: t('reach.limitsWrong', { most: number(furthest[unit]) }) } : {})}
      />
      {text !== before && <Button type="submit">{t('reach.apply')}</Button>}
    </form>
  )
}
