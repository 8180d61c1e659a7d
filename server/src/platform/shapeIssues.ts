import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { TSchema } from 'typebox'
import { Errors } from 'typebox/value'
import { validationIssues } from './validationIssues.ts'

/** What is wrong with something that was read from a file, as the same faults are told of a request. */
export function shapeIssues(schema: TSchema, given: unknown): Issue[] {
  // Of a field too many it also says that it may not be: once is enough.
  const errors = Errors(schema, given).filter(({ keyword }) => keyword !== 'boolean')
  const failures = errors.flatMap(({ keyword, instancePath, schemaPath, params, message }) => {
    const { requiredProperties = [] } = params as { requiredProperties?: string[] }
    const { additionalProperties = [] } = params as { additionalProperties?: string[] }
    const failure = { keyword, instancePath, schemaPath, message }
    if (keyword === 'required')
      return requiredProperties.map((missingProperty) => ({ ...failure, params: { missingProperty } }))
    if (keyword === 'additionalProperties')
      return additionalProperties.map((additionalProperty) => ({ ...failure, params: { additionalProperty } }))
    return [{ ...failure, params: params as Record<string, unknown> }]
  })
  return validationIssues(failures)
}
