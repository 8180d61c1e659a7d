import type { SourceField, SourceRow } from '@arraigo/shared/imports/source.ts'

const MAX_SAMPLES = 5
const MAX_SAMPLE_LENGTH = 80

/** Columns of the sample rows, with what they hold; columns the format declares come first, even if all are empty. */
export function describeFields(declared: readonly string[], sample: readonly SourceRow[]): SourceField[] {
  const names = new Set(declared)
  for (const row of sample) for (const name of Object.keys(row.properties)) names.add(name)
  return [...names].map((name) => describeField(name, sample))
}

function describeField(name: string, sample: readonly SourceRow[]): SourceField {
  const types = new Set<SourceField['type']>()
  const samples = new Set<string>()
  for (const row of sample) {
    // A column called `constructor` must not be found in rows that lack it.
    const value = Object.hasOwn(row.properties, name) ? row.properties[name] : undefined
    if (isEmpty(value)) continue
    types.add(typeOf(value))
    if (samples.size < MAX_SAMPLES) samples.add(asText(value).slice(0, MAX_SAMPLE_LENGTH))
  }
  return { name, type: commonType(types), samples: [...samples] }
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

const asText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

// A leading zero is a code's, not a number's.
const integerText = /^-?(0|[1-9]\d{0,14})$/
const numberText = /^-?(0|[1-9]\d*)[.,]\d+$/

function typeOf(value: unknown): SourceField['type'] {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  if (typeof value !== 'string') return 'mixed'
  if (integerText.test(value.trim())) return 'integer'
  return numberText.test(value.trim()) ? 'number' : 'text'
}

function commonType(types: Set<SourceField['type']>): SourceField['type'] {
  const [first, ...others] = types
  if (first === undefined) return 'empty'
  if (others.length === 0) return first
  if ([...types].every((type) => type === 'integer' || type === 'number')) return 'number'
  return types.has('mixed') || types.has('boolean') ? 'mixed' : 'text'
}
