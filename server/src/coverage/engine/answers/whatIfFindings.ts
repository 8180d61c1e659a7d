import type { ProposedElement, WhatIf } from '@arraigo/shared/coverage/coverage.schema.ts'
import { withStreets } from '@arraigo/shared/coverage/network/withStreets.ts'
import type { Position } from 'geojson'
import { regionOf } from '../comunaFinder.ts'
import type { LiveTerritory } from '../liveTerritory.ts'
import { linesOf } from '../readStreets.ts'
import type { MeasuredStandard } from './chosen.ts'
import { coordinatesOf } from './whatIf.ts'

/** What a planner should know of each element: measured all the same as far as it can be. */
export function whatIfFindings(
  territory: LiveTerritory,
  elements: readonly ProposedElement[],
  standards: MeasuredStandard[],
): WhatIf['findings'] {
  return elements.flatMap((element, at) => {
    const codes =
      element.type === 'street' ? streetFindings(territory, element) : facilityFindings(territory, element, standards)
    // People count from 1.
    return codes.map((code) => ({ code, params: { element: at + 1, limitM: territory.factors.maxLegM } }))
  })
}

function facilityFindings(
  territory: LiveTerritory,
  { kind, geometry }: ProposedElement,
  standards: MeasuredStandard[],
): string[] {
  const place = Float64Array.from(coordinatesOf(geometry) as Position)
  const own = standards.filter(({ facilityKinds }) => kind !== null && facilityKinds.includes(kind))
  if (own.length === 0) return ['proposal-without-standard']
  const comuna = territory.comunas.codesAt(place.slice(0, 2))[0] ?? null
  if (comuna === null) return territory.comunas.codes.size === 0 ? [] : ['proposal-outside-comunas']
  const isLoaded = own.some((standard) =>
    territory.supply(standard.facilityKinds).loadedRegions.has(regionOf(comuna) ?? ''),
  )
  const isFar =
    territory.streetIndex !== null &&
    territory.streetIndex.attach(place.slice(0, 2), territory.factors.maxLegM).edge[0] === -1
  return [...(isFar ? ['proposal-far-from-streets'] : []), ...(isLoaded ? [] : ['proposal-register-not-loaded'])]
}

function streetFindings({ network, comunas, factors }: LiveTerritory, { geometry }: ProposedElement): string[] {
  if (network === null) return ['proposal-street-no-network']
  const line = coordinatesOf(geometry) as Position[]
  const codes = comunas.codesAt(Float64Array.from(line.flatMap(([x, y]) => [x!, y!])))
  const isOutside = comunas.codes.size > 0 && codes.every((code) => code === null)
  const added = withStreets(network, linesOf([line]), { toleranceM: factors.toleranceM })
  const { islandOfNode, edgeFrom } = added.network
  const known = new Set(islandOfNode.subarray(0, network.nodeCount))
  const isJoined = added.newEdges.some((edge) => known.has(islandOfNode[edgeFrom[edge]!]!))
  return [...(isOutside ? ['proposal-outside-comunas'] : []), ...(isJoined ? [] : ['proposal-street-alone'])]
}
