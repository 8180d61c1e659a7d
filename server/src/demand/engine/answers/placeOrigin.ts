import type { DemandOrigin, DemandOriginQuery } from '@arraigo/shared/demand/card.schema.ts'
import { needFactorCodes } from '@arraigo/shared/need/needFactors.ts'
import { notFound } from '../../../platform/problem.ts'
import type { AskHandler } from '../asks.ts'
import type { LiveDemand } from '../liveDemand.ts'

/** What the need of a zone, or of a block in it, was made of: its published figures, and the figures of the method. */
export const answerPlaceOrigin: AskHandler<DemandOriginQuery> = (live, { of, id }): DemandOrigin => {
  const { blocks, zones } = live.sources
  const block = of === 'blocks' ? blocks.ids.indexOf(id) : -1
  const zone = of === 'blocks' ? (blocks.zone[block] ?? -1) : zones.ids.indexOf(id)
  if (of === 'blocks' ? block < 0 : zone < 0) throw notFound(of === 'blocks' ? 'block' : 'zone', id)
  return {
    zone: zone < 0 ? null : zoneOrigin(live, zone),
    block: block < 0 ? null : blockOrigin(live, block, zone),
    parameters: Object.fromEntries(
      needFactorCodes.flatMap((code) => {
        const value = live.method.parameters[code]
        return value === undefined ? [] : [[code, value]]
      }),
    ),
    covered: block < 0 ? null : coveredShare(live, block),
    basis: live.basis,
  }
}

function zoneOrigin({ census, method, need, sources }: LiveDemand, zone: number): DemandOrigin['zone'] {
  const row = census.zoneRows[zone]!
  const { households, components } = need.zones.need[zone]!
  const comuna = census.comunas.comunas[sources.zones.comuna[zone]!]?.code
  return {
    id: row.id,
    code: row.code,
    people: row.people,
    households,
    overcrowdedPct: row.overcrowdedPct,
    doubledUpPct: row.doubledUpPct,
    materialPct: row.materialPct,
    comunaHouseholdSize: method.householdSizes.find(({ comunaCode }) => comunaCode === comuna)?.value ?? null,
    need: components,
  }
}

function blockOrigin({ sources: { blocks, census } }: LiveDemand, block: number, zone: number): DemandOrigin['block'] {
  let peopleOfZone = 0
  if (zone >= 0)
    for (let other = 0; other < blocks.ids.length; other += 1)
      if (blocks.zone[other] === zone && blocks.people[other]! >= 0) peopleOfZone += blocks.people[other]!
  return {
    people: known(blocks.people[block]!),
    peopleOfZone: zone < 0 ? null : peopleOfZone,
    share: known(census.share[block]!),
  }
}

const coveredShare = ({ sources: { cover } }: LiveDemand, block: number): number =>
  Math.min(
    1,
    (cover.get(block) ?? []).reduce((sum, { share }) => sum + share, 0),
  )

const known = (value: number): number | null => (Number.isNaN(value) ? null : value)
