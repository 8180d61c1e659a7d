import { positionOf } from '@arraigo/shared/boundaries/boundary.ts'
import { readCoordinates } from '@arraigo/shared/search/coordinates.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { degreesText } from '../../platform/coordinates.ts'
import { Button } from '../../ui/Button.tsx'
import { type DrawingState, useDrawingValue } from './drawing.state.ts'
import type { Held } from './hand.ts'
import type { MapDrawing } from './mapDrawing.ts'

const lineTools: readonly string[] = ['polygon', 'part', 'hole', 'split']

/** A vertex by its coordinates, and length and bearing of the segment that is being drawn. */
export function TypedEntry({ on }: { on: MapDrawing | null }) {
  const isLine = useDrawingValue(({ tool }) => lineTools.includes(tool)) ?? false
  const hasStart = useDrawingValue(({ hand }) => hand.strokes.length > 0) ?? false
  const isOne = useDrawingValue(({ tool, hand }) => tool === 'edit' && hand.selected.length === 1) ?? false
  const vertex = useDrawingValue(chosenText)
  const { t } = useTranslation()
  return (
    <div className="drawing-typed">
      {isLine || isOne ? (
        <TypedPlace key={vertex ?? ''} on={on} at={vertex} />
      ) : (
        <p className="hint">{t('drawing.typed.nothing')}</p>
      )}
      {isLine && hasStart && <TypedSegment on={on} />}
    </div>
  )
}

function chosenText({ now, hand, tool }: DrawingState): string | null {
  const [at] = hand.selected
  const position =
    tool !== 'edit' || at === undefined || now.boundary === null ? undefined : positionOf(now.boundary, at)
  return position === undefined ? null : degreesText(position[0]!, position[1]!, 7)
}

/** Read as the search reads them: degrees in any writing, UTM of zones 18 and 19. */
function TypedPlace({ on, at }: { on: MapDrawing | null; at: string | null }) {
  const { t } = useTranslation()
  const [text, setText] = useState(at ?? '')
  const [isWrong, setIsWrong] = useState(false)
  const put = (event: FormEvent) => {
    event.preventDefault()
    const place = readCoordinates(text)
    setIsWrong(place === null)
    if (place === null) return
    on?.place([place.longitude, place.latitude])
    if (at === null) setText('')
  }
  return (
    <form onSubmit={put}>
      <label>
        {t(at === null ? 'drawing.typed.next' : 'drawing.typed.chosen')}
        <input
          value={text}
          aria-invalid={isWrong}
          placeholder={t('drawing.typed.example')}
          onChange={(event) => {
            setText(event.target.value)
            setIsWrong(false)
          }}
        />
      </label>
      <Button type="submit">{t(at === null ? 'drawing.typed.put' : 'drawing.typed.move')}</Button>
      {isWrong && (
        <p className="drawing-wrong" role="alert">
          {t('drawing.typed.wrong')}
        </p>
      )}
    </form>
  )
}

/** What is typed holds while the pointer says the rest; with both the vertex can be put without it. */
function TypedSegment({ on }: { on: MapDrawing | null }) {
  const { t } = useTranslation()
  const held = useDrawingValue(({ hand }) => hand.held)
  const spot = useDrawingValue(({ hand }) => hand.spot)
  if (held === null) return null
  const hold = (change: Partial<Held>) => on?.hold({ ...held, ...change })
  const isWhole = held.lengthM !== null && held.bearing !== null
  const put = (event: FormEvent) => {
    event.preventDefault()
    on?.placeHeld()
  }
  return (
    <form onSubmit={put}>
      <NumberOf
        label={t('drawing.typed.length')}
        unit="m"
        value={held.lengthM}
        onChange={(lengthM) => hold({ lengthM })}
      />
      <NumberOf
        label={t('drawing.typed.bearing')}
        unit="°"
        value={held.bearing}
        onChange={(bearing) => hold({ bearing })}
      />
      <Button
        type="submit"
        isDisabled={!isWhole && (spot === null || (held.lengthM === null && held.bearing === null))}
      >
        {t('drawing.typed.put')}
      </Button>
    </form>
  )
}

interface NumberOfProps {
  label: string
  unit: string
  value: number | null
  onChange: (value: number | null) => void
}

/** Decimal comma or point; empty leaves it to the pointer. */
function NumberOf({ label, unit, value, onChange }: NumberOfProps) {
  const [text, setText] = useState(value === null ? '' : String(value))
  const read = (typed: string): number | null => {
    const number = Number(typed.replace(',', '.'))
    return typed.trim() === '' || !Number.isFinite(number) || number < 0 ? null : number
  }
  const shown = value === null && read(text) !== null ? '' : text
  return (
    <label className="drawing-number">
      {label}
      <span>
        <input
          inputMode="decimal"
          value={shown}
          onChange={(event) => {
            setText(event.target.value)
            onChange(read(event.target.value))
          }}
        />
        {unit}
      </span>
    </label>
  )
}
