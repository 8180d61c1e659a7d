import type { Issue } from './issue.ts'

/** Texts that are there and say nothing. */
export const blankIssues = (texts: object, names: readonly string[]): Issue[] =>
  Object.entries(texts).flatMap(([name, text]) =>
    names.includes(name) && typeof text === 'string' && text.trim() === ''
      ? [{ code: 'text-blank', path: name, params: { field: name } }]
      : [],
  )
