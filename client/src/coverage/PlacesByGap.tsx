import type { PlaceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hoverRow } from '../map/selecting/hoverRow.ts'
import { stage } from '../map/stage.ts'
import { useFormat } from '../platform/format.ts'
import { TextInput } from '../ui/fields.tsx'
import { comparedPlacesLimit, placeKey, placesText, toggledPlace, useCoverageAddress } from './coverageAddress.ts'
import { FigureBar } from './FigureBar.tsx'
import { listRowPx, listWindow } from './listWindow.ts'
import { usePlaceTitle } from './placeTitle.ts'
import { byGap, gapOfPlace } from './serviceSummary.ts'

/** From so many on a list is searched, not read. */
const searchedFrom = 12

interface PlacesByGapProps {
  places: readonly PlaceCoverage[]
  /** Of which service the gap counts; null: all together. */
  service: string | null
}

/** The greatest gap first; ticked places are compared. Only the rows in view are drawn: there may be thousands. */
export function PlacesByGap({ places, service }: PlacesByGapProps) {
  const { t } = useTranslation()
  const titleOf = usePlaceTitle()
  const [text, setText] = useState('')
  const sorted = useMemo(() => byGap(places, service), [places, service])
  const wanted = plain(text.trim())
  const shown =
    wanted === ''
      ? sorted
      : sorted.filter((place) =>
          plain(`${titleOf(place)} ${place.code ?? ''} ${place.comunaName ?? ''}`).includes(wanted),
        )
  // Of one comuna it goes without saying.
  const hasComunas = new Set(places.map(({ comunaCode }) => comunaCode)).size > 1 && places[0]?.collection !== 'comunas'
  const greatest = Math.max(1, ...sorted.map((place) => gapOfPlace(place, service) ?? 0))
  return (
    <>
      {places.length >= searchedFrom && <TextInput label={t('coverage.findPlace')} value={text} onChange={setText} />}
      {shown.length === 0 ? (
        <p className="lead">{t(places.length === 0 ? 'coverage.noPlaces' : 'coverage.noneFound')}</p>
      ) : (
        <PlaceList places={shown} service={service} greatest={greatest} hasComunas={hasComunas} />
      )}
    </>
  )
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

interface PlaceListProps extends PlacesByGapProps {
  /** The longest bar's. */
  greatest: number
  hasComunas: boolean
}

function PlaceList({ places, service, greatest, hasComunas }: PlaceListProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const [scroll, setScroll] = useState({ top: 0, height: 400 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => {
    frame.current?.scrollTo({ top: 0 })
  }, [places.length, service])
  useEffect(() => () => hoverRow('settlements', null), [])
  const { from, to } = listWindow(scroll.top, scroll.height, places.length)
  return (
    <div
      ref={frame}
      className="coverage-places"
      onScroll={({ currentTarget: { scrollTop, clientHeight } }) => setScroll({ top: scrollTop, height: clientHeight })}
    >
      <ul
        aria-label={t('coverage.placesByGap')}
        style={{ paddingTop: from * listRowPx, paddingBottom: (places.length - to) * listRowPx }}
      >
        {places.slice(from, to).map((place, at) => (
          <PlaceRow
            key={placeKey(place)}
            place={place}
            service={service}
            greatest={greatest}
            hasComunas={hasComunas}
            position={from + at + 1}
            count={places.length}
          />
        ))}
      </ul>
    </div>
  )
}

interface PlaceRowProps {
  place: PlaceCoverage
  service: string | null
  greatest: number
  hasComunas: boolean
  position: number
  count: number
}

function PlaceRow({ place, service, greatest, hasComunas, position, count }: PlaceRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const titleOf = usePlaceTitle()
  const { places, choose } = useCoverageAddress()
  const isTicked = places.some((one) => placeKey(one) === placeKey(place))
  const gap = gapOfPlace(place, service)
  const { collection, id } = place
  return (
    <li
      className="coverage-place"
      aria-setsize={count}
      aria-posinset={position}
      onPointerEnter={() => hoverRow(collection, id)}
      onPointerLeave={() => hoverRow(collection, null)}
    >
      <label>
        <input
          type="checkbox"
          checked={isTicked}
          disabled={!isTicked && places.length >= comparedPlacesLimit}
          onChange={() => choose({ places: placesText(toggledPlace(places, { collection, id })) })}
        />
        <span className="coverage-place-name">
          {titleOf(place)}
          {hasComunas && place.comunaName !== null && <span className="quiet"> · {place.comunaName}</span>}
        </span>
      </label>
      <button
        type="button"
        className="coverage-place-gap"
        aria-label={t('coverage.showOnMap', { name: titleOf(place) })}
        onClick={() => showPlace(place)}
      >
        <FigureBar share={gap === null ? null : gap / greatest} isWorst />
        <span className={gap === null ? 'quiet' : undefined}>{format.number(gap)}</span>
      </button>
    </li>
  )
}

function showPlace({ bounds }: PlaceCoverage): void {
  const [west, south, east, north] = bounds ?? []
  if (west === undefined || south === undefined || east === undefined || north === undefined) return
  stage.lookAt({ bounds: [west, south, east, north], maxZoom: 15 })
}
