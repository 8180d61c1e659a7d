import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { FastifySchemaValidationError } from 'fastify'

/** One for each fault of a request against its schema; where something may be several things, what is wrong with the likeliest. */
export function validationIssues(failures: readonly FastifySchemaValidationError[], context = 'body'): Issue[] {
  const meant = failures.filter((failure) => !isOfAnotherKind(failure, failures))
  const told = meant.filter((failure) => !isToldDeeper(failure, meant))
  const plain = [...Map.groupBy(told, (failure) => failure.instancePath).values()].flatMap(plainest)
  return plain.map((failure) => toIssue(failure, context))
}

/** `#/…/anyOf/1/…`: the choices of a union, the one that failed, and what of it. */
const ofUnion = /^(.*\/anyOf\/)(\d+)(?:\/|$)/

/**
 * Of `{ kind: 'curve', … }` or `{ kind: 'percentile' }` only one is meant: what fails of the others, whose fixed word is not the one that
 * was sent, would only confuse. Of a word that no choice has they all stay.
 */
function isOfAnotherKind(
  { schemaPath, instancePath }: FastifySchemaValidationError,
  failures: readonly FastifySchemaValidationError[],
): boolean {
  const [, union, choice] = ofUnion.exec(schemaPath) ?? []
  if (union === undefined) return false
  const fixed = failures.filter((failure) => failure.keyword === 'const' && failure.schemaPath.startsWith(union))
  const place = fixed.map((failure) => dirnameOf(failure.instancePath)).find((one) => isWithin(instancePath, one))
  if (place === undefined) return false
  const choicesOf = (some: readonly FastifySchemaValidationError[]) =>
    new Set(
      some.filter((failure) => isWithin(failure.instancePath, place)).flatMap((failure) => choiceIn(union, failure)),
    )
  const others = choicesOf(fixed)
  return others.has(choice) && [...choicesOf(failures)].some((one) => !others.has(one))
}

const dirnameOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
const isWithin = (path: string, place: string) => path === place || path.startsWith(`${place}/`)

function choiceIn(union: string, { schemaPath }: FastifySchemaValidationError): Array<string | undefined> {
  const [, own, choice] = ofUnion.exec(schemaPath) ?? []
  return own === union ? [choice] : []
}

/** An object of which something inside is wrong is not null either, and neither of the two: what is inside says it. */
const isToldDeeper = (
  { keyword, instancePath }: FastifySchemaValidationError,
  failures: readonly FastifySchemaValidationError[],
) =>
  (keyword === 'type' || keyword === 'anyOf') &&
  failures.some(({ instancePath: deeper }) => deeper.startsWith(`${instancePath}/`))

/**
 * Of a value that may be a text or null, a text that is too long fails for three reasons: too long, not null, neither of the
 * two. The first is what helps.
 */
function plainest(ofOneValue: FastifySchemaValidationError[]): FastifySchemaValidationError[] {
  const isUnion = ofOneValue.some(({ keyword }) => keyword === 'anyOf')
  if (!isUnion) return ofOneValue
  const types = ofOneValue.filter(({ keyword }) => keyword === 'type')
  const others = ofOneValue.filter(({ keyword }) => keyword !== 'type' && keyword !== 'anyOf')
  if (others.length > 0) return others
  if (types.length === 0) return ofOneValue.slice(0, 1)
  return [{ ...types[0]!, params: { type: types.map(({ params }) => params.type).join(', ') } }]
}

/** Issue of each keyword of JSON Schema; what it needs to be said. */
const byKeyword: Record<string, { code: string; params?: (params: Record<string, unknown>) => Issue['params'] }> = {
  required: { code: 'field-missing' },
  additionalProperties: { code: 'field-unknown' },
  type: { code: 'field-type-wrong', params: ({ type }) => ({ types: typesText([type].flat().join(', ')) }) },
  pattern: { code: 'field-pattern-wrong', params: ({ pattern }) => ({ pattern: String(pattern) }) },
  format: { code: 'field-pattern-wrong', params: ({ format }) => ({ pattern: String(format) }) },
  enum: { code: 'choice-not-allowed', params: ({ allowedValues }) => ({ choices: [allowedValues].flat().join(', ') }) },
  const: { code: 'choice-not-allowed', params: ({ allowedValue }) => ({ choices: String(allowedValue) }) },
  maxLength: { code: 'text-too-long', params: limit },
  minLength: { code: 'text-too-short', params: limit },
  minimum: { code: 'number-too-small', params: limit },
  maximum: { code: 'number-too-big', params: limit },
  minItems: { code: 'list-too-short', params: limit },
  maxItems: { code: 'list-too-long', params: limit },
}

/** `string, null` as the message catalogue calls them. */
const typesText = (types: string) =>
  types
    .split(/,\s*/)
    .map((type) => `json-${type}`)
    .join(', ')

function limit(params: Record<string, unknown>) {
  return { limit: Number(params.limit) }
}

function toIssue({ keyword, params, instancePath, message }: FastifySchemaValidationError, context: string): Issue {
  const missing = params.missingProperty ?? params.additionalProperty
  const steps = [...instancePath.split('/').slice(1), ...(missing === undefined ? [] : [String(missing)])]
  const path = steps.map(readStep).reduce(joinStep, '')
  const known = byKeyword[keyword]
  if (known === undefined) {
    return { code: 'request-invalid', path, params: { detail: `${path || context} ${message ?? ''}`.trim() } }
  }
  const field = steps.findLast((step) => !/^\d+$/.test(step)) ?? context
  return { code: known.code, path, params: { ...known.params?.(params), field: readStep(field) } }
}

/** JSON Pointer (RFC 6901) escapes two characters. */
const readStep = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')

/** `pieces`, `0`, `name` → pieces[0].name */
const joinStep = (path: string, step: string): string =>
  /^\d+$/.test(step) ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`
