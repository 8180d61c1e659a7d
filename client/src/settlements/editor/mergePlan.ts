import { unite } from '@arraigo/shared/boundaries/combine.ts'
import { attributeNames } from '@arraigo/shared/settlements/settleAttributes.ts'
import type {
  Settlement,
  SettlementAttributes,
  SettlementMerge,
} from '@arraigo/shared/settlements/settlement.schema.ts'
import type { MultiPolygon } from 'geojson'
import type { AttributeName } from './draft.ts'
import { addCounts } from './shareCounts.ts'

/** As many as the server takes in one merge. */
export const mergeLimit = 50

/** Counts are added, and what says where a count comes from holds for a sum no more: neither is chosen from a list. */
const added = ['householdCount', 'familyCount'] as const
const ofCounts: readonly AttributeName[] = [
  'householdSource',
  'householdYear',
  'householdDate',
  'familySource',
  'familyYear',
  'familyDate',
]
const notChosen: readonly AttributeName[] = [...added, ...ofCounts, 'closedReason', 'closedOn']

/** A field in which the parts differ, and the values among which one can choose, each once. */
export interface MergeField {
  name: AttributeName
  values: readonly { value: unknown; of: readonly string[] }[]
  /** What holds where nobody chooses: what the one that goes on says, or, where it says nothing, the only other word. */
  proposed: unknown
}

export interface MergeChoice {
  into: number
  attributes: Readonly<Partial<Record<AttributeName, unknown>>>
  changeNote: string
}

const isUnknown = (value: unknown): boolean => value === null || value === 'unknown' || value === ''

export function mergeFields(parts: readonly Settlement[], into: number): MergeField[] {
  const target = parts.find(({ id }) => id === into)
  return attributeNames
    .filter((name) => !notChosen.includes(name))
    .map((name) => {
      const values = [...new Set(parts.map((part) => part[name]))]
      const known = values.filter((value) => !isUnknown(value))
      const own = target?.[name]
      return {
        name,
        values: values.map((value) => ({
          value,
          of: parts.filter((part) => part[name] === value).map((part) => part.name),
        })),
        proposed: isUnknown(own) && known.length === 1 ? known[0] : own,
      }
    })
    .filter(({ values }) => values.length > 1)
}

/** Sums of the counts; unknown where one part's is. */
export const mergedCounts = (parts: readonly Settlement[]): Record<(typeof added)[number], number | null> => ({
  householdCount: addCounts(parts.map((part) => part.householdCount)),
  familyCount: addCounts(parts.map((part) => part.familyCount)),
})

/** All boundaries as one; null where no part has any. */
export function mergedShape(parts: readonly Settlement[]): MultiPolygon | null {
  const shapes = parts.flatMap(({ boundary }) => (boundary === null ? [] : [boundary]))
  return shapes.length === 0 ? null : unite(shapes)
}

export const comunasOf = (parts: readonly Settlement[]): string[] => [
  ...new Set(parts.map(({ comunaName, comunaCode }) => comunaName ?? comunaCode).filter((name) => name !== null)),
]

/** The body of the request. Counts and boundary are not said: the server adds and unites them from what it has. */
export function mergeBody(
  parts: readonly Settlement[],
  { into, attributes, changeNote }: MergeChoice,
): SettlementMerge {
  const target = parts.find(({ id }) => id === into)
  const chosen = Object.fromEntries(
    mergeFields(parts, into)
      .map(({ name, proposed }) => [name, name in attributes ? attributes[name] : proposed] as const)
      // The comuna is said even where the one that goes on has it: to join two comunas is nothing to pass over in silence.
      .filter(([name, value]) => name === 'comunaCode' || value !== target?.[name]),
  ) as Partial<SettlementAttributes>
  return {
    into,
    parts: parts.map(({ id, version }) => ({ id, version })),
    ...(Object.keys(chosen).length === 0 ? {} : { attributes: chosen }),
    ...(changeNote.trim() === '' ? {} : { changeNote: changeNote.trim() }),
  }
}
