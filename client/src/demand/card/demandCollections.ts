import { demandPlaces } from '@arraigo/shared/demand/demandMeasures.ts'

/** Places whose card tells of demand: those that figures are summed over, and settlements, which are a part of it. */
export const demandCardCollections = [...demandPlaces, 'settlements'] as const
export type DemandCardCollection = (typeof demandCardCollections)[number]
