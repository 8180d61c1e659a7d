import { type CriterionKey, criterionPart } from '@arraigo/shared/priorities/criterionKeys.ts'
import type { infrastructureFields } from '@arraigo/shared/territory/collections.ts'
import { attributeColumn } from './columns/attributeColumn.ts'
import type { MadeColumn } from './columns/column.ts'
import { deficitColumn, serviceColumn } from './columns/coverageColumns.ts'
import { costColumn, tenureColumn } from './columns/feasibilityColumns.ts'
import { needAroundColumn } from './columns/needAroundColumn.ts'
import { infrastructureColumn, isRecordCriterion, recordColumn } from './columns/recordColumns.ts'
import { hazardColumn, povertyColumn } from './columns/territoryColumns.ts'
import type { RankingSources, SourceKind, Versions } from './rankingSources.ts'

/** What a criterion is made of besides the records. */
export function sourceOfCriterion(key: CriterionKey): Exclude<SourceKind, 'hazardComunas' | 'exposures'> {
  if (key === 'deficit-index' || key.startsWith('service:')) return 'coverage'
  if (key.startsWith('attribute:')) return 'attributes'
  if (key === 'need-around') return 'demand'
  if (key === 'comuna-poverty') return 'poverty'
  if (key === 'hazard-exposure') return 'hazards'
  return key === 'cost-per-family' ? 'costs' : 'record'
}

export interface ColumnsOf {
  sources: RankingSources
  versions: Versions
  place: string | null
  set: string
}

/** The values of one criterion. The key has been checked. */
export async function columnOf({ sources, versions, place, set }: ColumnsOf, key: CriterionKey): Promise<MadeColumn> {
  const known = await sources.place(versions, place)
  const part = criterionPart(key)
  switch (sourceOfCriterion(key)) {
    case 'coverage': {
      const coverage = await sources.coverage(versions, place, set)
      if (part === null) return deficitColumn(known, coverage)
      const standard = coverage.standards.find(({ service }) => service === part)
      if (standard === undefined) throw new Error(`no standard of ${key} in ${set}`)
      return serviceColumn(known, coverage, standard)
    }
    case 'demand': {
      const { demand, figures } = await sources.demand(versions)
      return needAroundColumn(known, demand, figures)
    }
    case 'attributes':
      return attributeColumn(known, await sources.attributes(versions, place), part!)
    case 'poverty':
      return povertyColumn(known, await sources.poverty(versions))
    case 'hazards':
      return hazardColumn(known, await sources.hazards(versions, place))
    case 'costs':
      return costColumn(known, await sources.costs(versions))
    case 'record':
      if (isRecordCriterion(key)) return recordColumn(known, key)
      return part === null
        ? tenureColumn(known)
        : infrastructureColumn(known, part as (typeof infrastructureFields)[number])
  }
}
