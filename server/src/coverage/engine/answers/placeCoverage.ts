import type { PlaceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import { deficitIndex, lackOfService } from '@arraigo/shared/coverage/deficitIndex.ts'
import { lackOfInfrastructure } from '@arraigo/shared/coverage/infrastructure.ts'
import { infrastructureFields } from '@arraigo/shared/territory/collections.ts'
import type { LiveTerritory } from '../liveTerritory.ts'
import { known } from '../serviceCoverage.ts'
import type { MeasuredPlaces } from '../territory.ts'
import type { MeasuredStandard } from './chosen.ts'

/** One place with everything that is known of its coverage. `medians`: what the region's places lack in the middle. */
export function placeCoverage(
  territory: LiveTerritory,
  places: MeasuredPlaces,
  at: number,
  standards: MeasuredStandard[],
  medians: ReadonlyMap<string, number | null>,
): PlaceCoverage {
  const services = standards.map((standard) => territory.coverageOf(places.collection, at, standard))
  const people = known(places.people[at]!)
  const bounds = [...places.bounds.subarray(4 * at, 4 * at + 4)]
  const levels = places.settlements?.[at]?.levels
  const infrastructure =
    levels === undefined ? [] : infrastructureFields.map((service) => ({ service, level: levels[service] }))
  const lacks = Object.fromEntries([
    ...services.map(({ service, share }) => [service, lackOfService(share)]),
    ...infrastructure.map(({ service, level }) => [service, lackOfInfrastructure(level)]),
  ])
  const { weights } = territory
  return {
    collection: places.collection,
    id: places.ids[at]!,
    code: places.codes[at]!,
    name: places.names[at]!,
    comunaCode: places.comunaCodes[at]!,
    comunaName: places.comunaNames[at]!,
    people,
    households: known(places.households[at]!),
    peopleSource: people === null ? null : places.peopleSources[at]!,
    bounds: bounds.every((side) => Number.isFinite(side)) ? bounds : null,
    services,
    infrastructure: infrastructure.map(({ service, level }) => {
      const lack = lackOfInfrastructure(level)
      return { service, level, gapPeople: lack === null || people === null ? null : lack * people }
    }),
    deficit:
      levels === undefined || weights === null
        ? null
        : deficitIndex(lacks, weights.weights, weights.unknownRule, Object.fromEntries(medians)),
    remarks: remarksOf(territory, places, at),
  }
}

function remarksOf({ comunas }: LiveTerritory, places: MeasuredPlaces, at: number): PlaceCoverage['remarks'] {
  const across = places.alsoIn.get(at)
  const repeats = places.settlements?.[at]?.repeats
  return [
    ...(places.of.first[at] === places.of.first[at + 1] ? [{ code: 'coverage-place-without-boundary' }] : []),
    ...(across === undefined
      ? []
      : [
          {
            code: 'coverage-place-across',
            params: {
              stated: places.comunaNames[at] ?? null,
              others: across.map((code) => comunas.nameOf(code) ?? code).join(', '),
            },
          },
        ]),
    ...(repeats == null ? [] : [{ code: 'coverage-place-repeats', params: { name: repeats } }]),
  ]
}
