import type { Issue } from '@arraigo/shared/problems/issue.ts'

/** What the server refused, with every issue it named; `status` 0 means that the server was not reached. */
export class RequestProblem extends Error {
  readonly status: number
  readonly code: string
  readonly issues: Issue[]
  constructor(status: number, code: string, issues: Issue[], detail?: string) {
    super(detail ?? code)
    this.status = status
    this.code = code
    this.issues = issues
  }

  get isUnreachable(): boolean {
    return this.status === 0
  }
}

interface RequestOptions {
  method?: 'GET' | 'POST' | 'DELETE'
  body?: unknown
  signal?: AbortSignal
}

/** Asks the server; throws a RequestProblem for every answer that is not a success. */
export async function request<T>(path: string, { method = 'GET', body, signal }: RequestOptions = {}): Promise<T> {
  const response = await fetch(path, {
    method,
    signal,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new RequestProblem(0, 'unreachable', [])
  })
  const text = await response.text()
  if (!response.ok) throw problemFrom(response.status, text)
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** Reads problem+json; a proxy's HTML page or an empty body still becomes a problem that can be said. */
export function problemFrom(status: number, text: string): RequestProblem {
  const body = parseObject(text)
  // 502 and 504 come from something in front of a server that is not there.
  if (body === null) return new RequestProblem(status === 502 || status === 504 ? 0 : status, 'unexpected', [])
  const code = typeof body.code === 'string' ? body.code : 'unexpected'
  const issues = Array.isArray(body.issues) ? (body.issues as Issue[]) : []
  return new RequestProblem(status, code, issues, typeof body.detail === 'string' ? body.detail : undefined)
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
