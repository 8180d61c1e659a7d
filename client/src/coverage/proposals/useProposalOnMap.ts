import type { WhatIf } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { Feature, LineString, Point } from 'geojson'
import { useCallback, useMemo } from 'react'
import type { Placed } from '../../map/placing/placed.ts'
import { type PlacingTool, usePlacing } from '../../map/placing/usePlacing.ts'
import { type Overlay, useOverlay } from '../../map/stage.ts'
import { useAddress } from '../../platform/address.ts'
import { randomUuid } from '../../settlements/editor/randomUuid.ts'
import { proposing } from './proposing.state.ts'
import { useElementName } from './useElementName.ts'
import type { Elements, WorkElement } from './work.ts'

/** What the next click puts on the map: a facility of a kind, or a street. */
export type Putting = { type: 'facility'; kind: string } | { type: 'street'; kind: null }

interface OnMap {
  elements: Elements
  selected: string | null
  putting: Putting | null
  onLeave: () => void
  answer: WhatIf | null
}

export interface MapHands {
  finishLine: () => void
  addCentre: () => void
}

/** The elements on the map: put, dragged and removed there, over the points that they newly cover. */
export function useProposalOnMap({ elements, selected, putting, onLeave, answer }: OnMap): MapHands {
  const nameOf = useElementName()
  const placed = useMemo(
    () => elements.map((one): Placed => ({ key: one.key, geometry: one.geometry, label: nameOf(one) })),
    [elements, nameOf],
  )
  useOverlay('proposal', useProposalOverlay(elements, selected, answer))
  return usePlacing({
    placed,
    selected,
    tool: toolOf(putting),
    onLeave,
    onAdd: (geometry) => putting !== null && add(putting, geometry),
    onMove: useCallback((key: string, geometry: Point | LineString, isOver: boolean) => {
      const next = withChange(currentElements(), key, { geometry })
      if (isOver) proposing.change(next)
      else proposing.move(next)
    }, []),
    onRemove: removeElement,
    onSelect: proposing.select.bind(proposing),
  })
}

const toolOf = (putting: Putting | null): PlacingTool | null =>
  putting === null ? null : putting.type === 'street' ? 'line' : 'point'

const currentElements = (): Elements => proposing.state().work?.elements ?? []

function add(putting: Putting, geometry: Point | LineString): void {
  const element: WorkElement = { ...putting, key: randomUuid(), name: null, capacity: null, geometry }
  proposing.change([...currentElements(), element])
  proposing.select(element.key)
}

const withChange = (elements: Elements, key: string, change: Partial<WorkElement>): Elements =>
  elements.map((one) => (one.key === key ? { ...one, ...change } : one))

/** One step. */
export const changeElement = (key: string, change: Partial<WorkElement>): void =>
  proposing.change(withChange(currentElements(), key, change))

export const removeElement = (key: string): void => proposing.change(currentElements().filter((one) => one.key !== key))

/** For paper and pictures too: the handles are only on the screen. Covered points are those of the service that is looked at. */
function useProposalOverlay(elements: Elements, selected: string | null, answer: WhatIf | null): Overlay | null {
  const service = useAddress().params.get('service')
  const covered = useMemo((): Feature[] => {
    if (answer === null) return []
    const wanted = answer.newlyCovered.filter((one) => one.service === service)
    return (wanted.length > 0 ? wanted : answer.newlyCovered).map(({ service, places }) => ({
      type: 'Feature',
      geometry: places,
      properties: { id: `covered-${service}`, part: 'covered' },
    }))
  }, [answer, service])
  return useMemo(() => {
    if (elements.length === 0) return null
    const own = elements.map(
      ({ key, type, geometry }): Feature => ({ type: 'Feature', geometry, properties: { id: key, part: type } }),
    )
    return { kind: 'proposal', selected, data: { type: 'FeatureCollection', features: [...covered, ...own] } }
  }, [elements, selected, covered])
}
