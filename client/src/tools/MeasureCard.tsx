import { readCoordinates } from '@arraigo/shared/search/coordinates.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentMap } from '../map/currentMap.ts'
import { crossesItself, measure } from '../map/tools/measured.ts'
import { measuring, useMeasuring } from '../map/tools/measuring.ts'
import { useCentrePoint } from '../map/tools/useCentrePoint.ts'
import { addCentreOfMap, type MeasureKind } from '../map/tools/useMeasureOnMap.ts'
import { useFormat } from '../platform/format.ts'
import { areaText, lengthText } from '../platform/measures.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Icon } from '../ui/Icon.tsx'

/** The result while it grows, and everything the pointer does by keyboard too. */
export function MeasureCard({ kind }: { kind: MeasureKind }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { points, isFinished } = useMeasuring()
  const centre = useCentrePoint()
  const { segmentsM, totalM, areaM2 } = measure(points, kind)
  const length = lengthText(locale, totalM)
  const area = areaM2 === null ? null : areaText(locale, areaM2)
  const main = kind === 'area' ? area : points.length > 1 ? length : null
  return (
    <>
      {centre !== null && <div className="crosshair" aria-hidden="true" style={centre} />}
      <section className="measure-card" aria-label={t(kind === 'area' ? 'tools.area' : 'tools.distance')}>
        <header>
          <h2>{t(kind === 'area' ? 'tools.area' : 'tools.distance')}</h2>
          <Button look="icon" aria-label={t('tools.leave')} onPress={() => currentMap.setMode('browse')}>
            <Icon name="close" size={16} />
          </Button>
        </header>
        <p className="measure-total" role="status">
          {main ?? '—'}
          {main !== null && <CopyButton text={main} label={t('tools.copyResult')} />}
        </p>
        {kind === 'area' && area !== null && <p className="quiet">{t('tools.perimeter', { length })}</p>}
        {kind === 'area' && crossesItself(points) && <p className="measure-warning">{t('tools.crosses')}</p>}
        {segmentsM.length > 1 && <Segments lengths={segmentsM} />}
        <p className="measure-hint">
          {t(isFinished ? 'tools.finished' : isTouch() ? 'tools.howByTouch' : 'tools.how')}
        </p>
        <div className="measure-actions">
          <Button onPress={addCentreOfMap}>{t('tools.addCentre')}</Button>
          <Button
            look="icon"
            aria-label={t('tools.undo')}
            isDisabled={points.length === 0}
            onPress={() => measuring.undo()}
          >
            <Icon name="undo" size={18} />
          </Button>
          <Button isDisabled={points.length < 2 || isFinished} onPress={() => measuring.finish()}>
            {t('tools.finish')}
          </Button>
        </div>
        <TypedPoint />
      </section>
    </>
  )
}

function Segments({ lengths }: { lengths: readonly number[] }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (
    <details className="measure-segments">
      <summary>{t('tools.segments', { count: lengths.length })}</summary>
      <ol>
        {lengths.map((length, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a segment is known by its place in the line
          <li key={at}>{lengthText(locale, length)}</li>
        ))}
      </ol>
    </details>
  )
}

/** A point by its coordinates, in any way the search reads them. */
function TypedPoint() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const add = (event: FormEvent) => {
    event.preventDefault()
    const place = readCoordinates(text)
    setIsWrong(place === null)
    if (place === null) return
    measuring.add([place.longitude, place.latitude])
    setText('')
  }
  return (
    <form className="measure-typed" onSubmit={add}>
      <input
        value={text}
        aria-label={t('tools.typedPoint')}
        aria-invalid={isWrong}
        placeholder={t('tools.typedExample')}
        onChange={(event) => {
          setText(event.target.value)
          setIsWrong(false)
        }}
      />
      <Button type="submit" look="icon" aria-label={t('tools.addTyped')}>
        <Icon name="plus" size={18} />
      </Button>
      {isWrong && (
        <p className="measure-warning" role="alert">
          {t('tools.notCoordinates')}
        </p>
      )}
    </form>
  )
}

const isTouch = (): boolean => window.matchMedia('(hover: none)').matches
