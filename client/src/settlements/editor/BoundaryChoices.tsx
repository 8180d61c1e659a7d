import type { Feature, MultiPolygon } from 'geojson'
import { useEffect, useMemo, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { boundsOf, type Overlay, stage, useOverlay } from '../../map/stage.ts'
import { useFormat } from '../../platform/format.ts'
import { Section } from '../../ui/Panel.tsx'
import type { BoundaryPiece } from './boundaryPieces.ts'
import type { Side } from './mergeVersions.ts'
import type { BoundaryChoice, BoundaryWay } from './useBoundaryChoice.ts'

const ways: readonly BoundaryWay[] = ['yours', 'theirs', 'pieces']

/** Both boundaries on the map, the one before thinly dashed; which of them holds, whole or piece by piece. */
export function BoundaryChoices({ choice }: { choice: BoundaryChoice }) {
  const { t } = useTranslation()
  const [picked, setPicked] = useState<string | null>(null)
  useBoundariesOnMap(choice, picked, setPicked)
  if (!choice.isDifferent) return null
  return (
    <Section title={t('editor.boundary')}>
      <RadioGroup
        aria-label={t('editor.boundary')}
        className="boundary-ways"
        value={choice.way}
        onChange={(way) => choice.setWay(way as BoundaryWay)}
      >
        {ways.map((way) => (
          <Radio key={way} value={way} className={`side side-${way}`}>
            {t(`editor.conflict.ways.${way}`)}
          </Radio>
        ))}
      </RadioGroup>
      {choice.base !== null && <p className="hint">{t('editor.conflict.baseLine')}</p>}
      {choice.way === 'pieces' && (
        <>
          <p className="hint">{t('editor.conflict.piecesLead', { count: choice.pieces.length })}</p>
          <ol className="conflict-pieces">
            {choice.pieces.map((piece, at) => (
              <PieceChoice
                key={piece.id}
                piece={piece}
                number={at + 1}
                side={choice.sideOf(piece)}
                isPicked={piece.id === picked}
                onPick={() => setPicked(piece.id)}
                onChoose={(side) => choice.choose(piece.id, side)}
              />
            ))}
          </ol>
        </>
      )}
    </Section>
  )
}

interface PieceChoiceProps {
  piece: BoundaryPiece
  number: number
  side: Side
  isPicked: boolean
  onPick: () => void
  onChoose: (side: Side) => void
}

function PieceChoice({ piece, number, side, isPicked, onPick, onChoose }: PieceChoiceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const area = format.number(piece.areaM2)
  // Taking the side that has the ground means that it stays in, the other that it goes out.
  const said = (one: Side) => t(one === piece.in ? 'editor.conflict.isIn' : 'editor.conflict.isOut')
  return (
    <li className={isPicked ? 'conflict-piece is-picked' : 'conflict-piece'}>
      <button type="button" className="row" aria-pressed={isPicked} onClick={onPick}>
        <span className="row-main">
          <strong>{t('editor.conflict.piece', { number, area })}</strong>
          <span className="hint">
            {t(
              piece.in === piece.changedBy
                ? `editor.conflict.added.${piece.changedBy}`
                : `editor.conflict.removed.${piece.changedBy}`,
            )}
          </span>
        </span>
      </button>
      <RadioGroup
        aria-label={t('editor.conflict.piece', { number, area })}
        className="piece-sides"
        value={side}
        onChange={(value) => {
          onPick()
          onChoose(value as Side)
        }}
      >
        <Radio value="yours" className="side side-yours">
          <span className="hint">{t('editor.conflict.yours')}</span>
          {said('yours')}
        </Radio>
        <Radio value="theirs" className="side side-theirs">
          <span className="hint">{t('editor.conflict.theirs')}</span>
          {said('theirs')}
        </Radio>
      </RadioGroup>
    </li>
  )
}

const feature = (id: string, role: string, geometry: MultiPolygon): Feature => ({
  type: 'Feature',
  properties: { id, role },
  geometry,
})

function useBoundariesOnMap(choice: BoundaryChoice, picked: string | null, onPick: (id: string) => void): void {
  const { base, yours, theirs, pieces, way, isDifferent } = choice
  const sides = pieces.map((piece) => choice.sideOf(piece)).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `sides` is what `sideOf` says, as a value
  const data = useMemo(() => {
    const features = [
      ...(way === 'pieces'
        ? pieces.map((piece) =>
            feature(piece.id, choice.sideOf(piece) === piece.in ? 'piece-in' : 'piece-out', piece.shape),
          )
        : []),
      ...(base === null ? [] : [feature('base', 'base', base)]),
      ...(theirs === null ? [] : [feature('theirs', 'theirs', theirs)]),
      ...(yours === null ? [] : [feature('yours', 'yours', yours)]),
    ]
    return { type: 'FeatureCollection' as const, features }
  }, [base, yours, theirs, pieces, way, sides])
  const overlay = useMemo<Overlay | null>(
    () =>
      isDifferent
        ? {
            kind: 'versions',
            data,
            selected: picked,
            onPick: (id) => pieces.some((piece) => piece.id === id) && onPick(String(id)),
          }
        : null,
    [isDifferent, data, picked, pieces, onPick],
  )
  useOverlay('editor-conflict', overlay)
  useEffect(() => {
    const shapes = [base, yours, theirs].filter((shape) => shape !== null)
    const bounds = boundsOf(shapes.map((geometry) => ({ type: 'Feature', properties: {}, geometry })))
    // When the panel has taken its width.
    const frame = requestAnimationFrame(() => bounds && stage.lookAt({ bounds, maxZoom: 17 }))
    return () => cancelAnimationFrame(frame)
  }, [base, yours, theirs])
}
