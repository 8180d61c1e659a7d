import { keepHexagons } from '@arraigo/shared/demand/atomHexagons.ts'
import { censusParts, type ZoneColumns } from '@arraigo/shared/demand/censusParts.ts'
import type { DemandBasis, DemandRule } from '@arraigo/shared/demand/demand.schema.ts'
import { type AtomSources, demandAtomsOf, type SettlementColumns } from '@arraigo/shared/demand/demandAtomsOf.ts'
import { thresholdParameters } from '@arraigo/shared/demand/privacy/thresholds.ts'
import { type NeedFactors, needFactorsOf } from '@arraigo/shared/need/needFactors.ts'
import { needOfZone } from '@arraigo/shared/need/needOfZone.ts'
import type { ZoneNeed } from '@arraigo/shared/need/zoneNeed.ts'
import type { ZoneRow } from './census.queries.ts'
import { ComunaTable } from './comunaTable.ts'
import { findingsOf } from './findings.ts'
import type { LiveDemand } from './liveDemand.ts'
import type { Census } from './readCensus.ts'
import { type CensusCover, coverOfParts, settlementColumns } from './readSettlements.ts'
import type { SettlementRow } from './settlements.queries.ts'

/** The rule and the figures of the method in force. */
export interface Method {
  rule: DemandRule
  parameters: Record<string, number>
  householdSizes: { comunaCode: string; value: number; datasetId: number }[]
}

export interface DemandSources {
  census: Census
  settlements: readonly SettlementRow[]
  cover: CensusCover
  method: Method
}

/** Demand as it follows from what was read. `before`: what need not be made anew is taken from there. */
export function makeDemand(
  { census, settlements, cover, method }: DemandSources,
  before: LiveDemand | null,
  versions: DemandBasis['versions'],
): LiveDemand {
  // A record that repeats another one would count its households twice.
  const counted = settlements.filter(({ isRepeated }) => !isRepeated)
  const comunas = new ComunaTable(census.comunas.comunas)
  const columns = settlementColumns(counted, census, comunas)
  const need = before?.census === census && before.method === method ? before.need : needOf(census, method)
  const sources: AtomSources = {
    blocks: census.blocks,
    zones: need.zones,
    census: need.parts,
    places: placesOf(census, columns, before),
    settlements: columns,
    comunas: comunas.columns(),
    cover: coverOfParts(cover, census),
    rule: method.rule,
  }
  const atoms = demandAtomsOf(sources)
  comunas.placeBy(atoms)
  const { people, households } = thresholdParameters
  return {
    atoms,
    sources,
    census,
    method,
    need,
    comunas: comunas.comunas,
    findings: findingsOf({ census, atoms, zones: need.zones, settlements, counted, cover, comunas: comunas.comunas }),
    thresholds: {
      people: method.parameters[people.code] ?? people.initial,
      households: method.parameters[households.code] ?? households.initial,
    },
    basis: {
      versions,
      computedAt: new Date().toISOString(),
      seconds: 0,
      datasetIds: datasetIdsOf(census, counted, method),
      rule: method.rule,
      needYear: census.needYear,
      peopleYear: census.peopleYear,
    },
  }
}

/** Need of zones, and as blocks carry it: hangs on no settlement. */
function needOf(census: Census, method: Method): LiveDemand['need'] {
  const zones = zoneColumns(census, method)
  return { zones, parts: censusParts(census.blocks, zones, census.partsOfZone) }
}

function zoneColumns(census: Census, { parameters, householdSizes }: Method): ZoneColumns {
  const factors = needFactorsOf(parameters)
  const sizes = new Map(householdSizes.map(({ comunaCode, value }) => [comunaCode, value]))
  return {
    ids: Uint32Array.from(census.zoneRows, ({ id }) => id),
    codes: census.zoneRows.map(({ code }) => code),
    comuna: census.zoneComuna,
    people: Float64Array.from(census.zoneRows, ({ people }) => people ?? Number.NaN),
    areaM2: census.zoneAreaM2,
    need: census.zoneRows.map((row, zone) =>
      needOfRow(row, factors, sizes.get(census.comunas.comunas[census.zoneComuna[zone]!]?.code ?? '') ?? null),
    ),
  }
}

const needOfRow = (row: ZoneRow, factors: NeedFactors, householdSize: number | null): ZoneNeed =>
  needOfZone({ ...row, population: row.people, householdCount: row.households }, factors, householdSize)

/** The same array as before where no place is another one: what was found by place still holds. */
function placesOf(census: Census, settlements: SettlementColumns, before: LiveDemand | null): Float64Array {
  const { blocks, partPlaces } = census
  const first = blocks.places.length + partPlaces.length
  const known = before?.census === census ? before.atoms.places : null
  if (known !== null && isSame(known.subarray(first), settlements.places)) return known
  const places = new Float64Array(first + settlements.places.length)
  places.set(blocks.places)
  places.set(partPlaces, blocks.places.length)
  places.set(settlements.places, first)
  if (known !== null) keepHexagons(places, known)
  return places
}

const isSame = (one: Float64Array, other: Float64Array) =>
  one.length === other.length && one.every((value, at) => Object.is(value, other[at]))

const datasetIdsOf = (census: Census, settlements: readonly SettlementRow[], { householdSizes }: Method) => {
  const ids = new Set(census.datasetIds)
  for (const { datasetId } of settlements) if (datasetId !== null) ids.add(datasetId)
  for (const { datasetId } of householdSizes) ids.add(datasetId)
  return [...ids].sort((a, b) => a - b)
}
