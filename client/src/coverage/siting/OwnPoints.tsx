import type { LineString, Point as PointGeometry } from 'geojson'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Placed } from '../../map/placing/placed.ts'
import { usePlacing } from '../../map/placing/usePlacing.ts'
import { degreesText } from '../../platform/coordinates.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useCoverageAddress } from '../coverageAddress.ts'
import { type Point, pointsText } from './bestPlacesAddress.ts'

interface OwnPointsProps {
  points: readonly Point[]
  /** Fewer than the places that are looked for. */
  isShort: boolean
  /** The answer stands on the map in their place. */
  isAnswered: boolean
}

/** Points of the planner's own, marked and moved on the map: by mouse, finger or keys. */
export function OwnPoints({ points, isShort, isAnswered }: OwnPointsProps) {
  const { t } = useTranslation()
  const { choose } = useCoverageAddress()
  const [isPutting, setPutting] = useState(points.length === 0)
  const [selected, setSelected] = useState<string | null>(null)
  const set = (next: readonly Point[]) => choose({ at: pointsText(next), ask: null })
  const placed = useMemo(
    () =>
      points.map((coordinates, at) => ({
        key: String(at),
        geometry: { type: 'Point' as const, coordinates: [...coordinates] },
        label: t('siting.points.name', { number: at + 1 }),
      })),
    [points, t],
  )
  const remove = (key: string) => set(points.toSpliced(Number(key), 1))
  const { addCentre } = usePlacing({
    placed: isAnswered && !isPutting ? noHandles : placed,
    selected,
    tool: isPutting ? 'point' : null,
    onAdd: (geometry) => set([...points, pointOf(geometry)]),
    onMove: (key, geometry, isOver) => isOver && set(points.toSpliced(Number(key), 1, pointOf(geometry))),
    onRemove: remove,
    onSelect: setSelected,
    onLeave: () => setPutting(false),
  })
  return (
    <div className="siting-points">
      {isPutting ? (
        <div className="putting-hint" role="status">
          <p>{t('siting.points.hint')}</p>
          <Button onPress={addCentre}>{t('siting.points.centre')}</Button>
          <Button look="quiet" onPress={() => setPutting(false)}>
            {t('siting.points.done')}
          </Button>
        </div>
      ) : (
        <Button onPress={() => setPutting(true)}>
          <Icon name="pin" size={18} />
          {t('siting.points.put')}
        </Button>
      )}
      {points.length === 0 ? (
        <p className="hint">{t('siting.points.none')}</p>
      ) : (
        <>
          <ol className="rows siting-own">
            {points.map(([lng, lat], at) => (
              <li key={`${lng},${lat}`} className="chosen-row">
                <span className="row">
                  <span className="row-main">
                    {t('siting.points.name', { number: at + 1 })}
                    <span className="hint">{degreesText(lng, lat, 5)}</span>
                  </span>
                </span>
                <Button
                  look="icon"
                  aria-label={t('siting.points.remove', { number: at + 1 })}
                  onPress={() => remove(String(at))}
                >
                  <Icon name="remove" size={18} />
                </Button>
              </li>
            ))}
          </ol>
          <Button look="quiet" onPress={() => set([])}>
            {t('siting.points.clear')}
          </Button>
        </>
      )}
      {isShort && points.length > 0 && <p className="hint">{t('siting.points.tooFew')}</p>}
    </div>
  )
}

const noHandles: readonly Placed[] = []

const pointOf = ({ coordinates }: PointGeometry | LineString): Point => [Number(coordinates[0]), Number(coordinates[1])]
