import type { DatedStandard, OfficialStandard } from '@arraigo/shared/coverage/standards.schema.ts'

export interface StandardGrid {
  /** Names of the sets, the official ones first. */
  sets: string[]
  /** A service and its standard in each set; null where the set has none. */
  rows: { service: string; name: string | null; standards: (DatedStandard | null)[] }[]
}

/** Services by sets. A set that was emptied is still there when it is an official one: it can be brought back. */
export function standardGrid(standards: readonly DatedStandard[], official: readonly OfficialStandard[]): StandardGrid {
  const sets = unique([...official, ...standards].map(({ setName }) => setName))
  const services = unique([...official, ...standards].map(({ service }) => service))
  return {
    sets,
    rows: services.map((service) => ({
      service,
      name: standards.find((standard) => standard.service === service)?.name ?? null,
      standards: sets.map((set) => standardIn(standards, set, service)),
    })),
  }
}

const unique = (names: readonly string[]) => [...new Set(names)]

export const standardIn = <T extends { setName: string; service: string }>(
  standards: readonly T[],
  set: string,
  service: string,
): T | null => standards.find((one) => one.setName === set && one.service === service) ?? null

type Values = Pick<OfficialStandard, 'facilityKinds' | 'maxDistanceM' | 'validFromYear' | 'source' | 'confidence'>

export const sameStandard = (a: Values, b: Values): boolean =>
  a.maxDistanceM === b.maxDistanceM &&
  a.validFromYear === b.validFromYear &&
  a.source === b.source &&
  a.confidence === b.confidence &&
  a.facilityKinds.toSorted().join() === b.facilityKinds.toSorted().join()
