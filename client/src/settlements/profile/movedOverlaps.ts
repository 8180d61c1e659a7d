import { clipTo } from '@arraigo/shared/boundaries/combine.ts'
import { areaM2 } from '@arraigo/shared/geo/areaM2.ts'
import { type BoundaryFacts, boundaryFindings } from '@arraigo/shared/profile/boundaryFindings.ts'
import type { RuleInForce } from '@arraigo/shared/profile/boundaryRule.ts'
import type { Overlap, Profile } from '@arraigo/shared/profile/profile.schema.ts'
import type { MultiPolygon } from 'geojson'

/** A neighbour whose shared edge moved along and is not saved yet. */
export interface MovedBoundary {
  name: string
  boundary: MultiPolygon
}

export interface MovedNeighbours {
  /** By settlement id. */
  moved: Readonly<Record<number, MovedBoundary>>
  disputedWith: readonly number[]
  rules: readonly RuleInForce[]
}

/** Less is what rounded coordinates leave between neighbours, as where the server measures it. */
const leastOverlapM2 = 0.1

/** The server measures against neighbours as stored; those that move along are measured here, as they will be. */
export function withMovedNeighbours(profile: Profile, boundary: MultiPolygon, neighbours: MovedNeighbours): Profile {
  const { moved, disputedWith, rules } = neighbours
  const ids = Object.keys(moved).map(Number)
  if (ids.length === 0) return profile
  const isStored = (id: number | undefined) => id === undefined || !(id in moved)
  const known = profile.overlaps.settlements.filter(({ settlementId }) => isStored(settlementId))
  const redone = ids.flatMap((id) => overlapWith(id, boundary, moved[id]!, disputedWith.includes(id)))
  const overlapRules = rules.filter(({ code }) => code === 'boundary-overlap')
  return {
    ...profile,
    overlaps: {
      ...profile.overlaps,
      settlements: [...known, ...redone].toSorted((a, b) => (b.sharedM2 ?? 0) - (a.sharedM2 ?? 0)),
    },
    findings: [
      ...profile.findings.filter(({ otherId }) => isStored(otherId)),
      ...boundaryFindings({ ...nothingElse, overlaps: redone }, overlapRules),
    ],
  }
}

const nothingElse: Omit<BoundaryFacts, 'overlaps'> = {
  faults: [],
  areaM2: null,
  comunas: null,
  nearestComuna: null,
  declared: null,
  householdCount: null,
}

function overlapWith(id: number, boundary: MultiPolygon, other: MovedBoundary, isDisputed: boolean): Overlap[] {
  const shape = clipTo(boundary, [other.boundary])
  if (shape === null) return []
  const sharedM2 = areaM2(shape)
  if (sharedM2 < leastOverlapM2) return []
  const share = sharedM2 / areaM2(boundary)
  const shareOfOther = sharedM2 / areaM2(other.boundary)
  return [{ settlementId: id, name: other.name, code: null, sharedM2, share, shareOfOther, isDisputed, shape }]
}
