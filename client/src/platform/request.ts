import type { Issue } from '@arraigo/shared/problems/issue.ts'

/** What the server refused, with every issue it named; `status` 0 means that the server was not reached. */
export class RequestProblem extends Error {
  readonly status: number
  readonly code: string
  readonly issues: Issue[]
  /** Of a 412: what is there now beside what was sent, one for each row that somebody else changed. */
  readonly conflicts: readonly unknown[]
  constructor(status: number, code: string, issues: Issue[], detail?: string, conflicts: readonly unknown[] = []) {
    super(detail ?? code)
    this.status = status
    this.code = code
    this.issues = issues
    this.conflicts = conflicts
  }

  get isUnreachable(): boolean {
    return this.status === 0
  }
}

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
  /** Beside the type of the body. */
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** Asks the server; throws a RequestProblem for every answer that is not a success. */
export async function request<T>(
  path: string,
  { method = 'GET', body, headers = {}, signal }: RequestOptions = {},
): Promise<T> {
  const response = await fetch(path, {
    method,
    signal,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new RequestProblem(0, 'unreachable', [])
  })
  // The line may break in the middle of an answer, too.
  const text = await response.text().catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new RequestProblem(0, 'unreachable', [])
  })
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
  const conflicts = Array.isArray(body.conflicts) ? body.conflicts : []
  return new RequestProblem(status, code, issues, typeof body.detail === 'string' ? body.detail : undefined, conflicts)
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
