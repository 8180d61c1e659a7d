import { type Locale, say } from '@arraigo/shared/messages/messages.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { validationIssues } from './validationIssues.ts'

/** An answer other than success: HTTP status and every issue at once. Caught by the handler below. */
export class Problem extends IssuesError {
  readonly status: number
  /** Said beside the issues: what the reader needs to go on, as `conflicts` of a 412. */
  readonly beside: Record<string, unknown>
  constructor(status: number, issues: Issue | Issue[], beside: Record<string, unknown> = {}) {
    super(Array.isArray(issues) ? issues : [issues])
    this.status = status
    this.beside = beside
  }
}

/** `what` is a word of the catalogue: `import`, `plan`. */
export const notFound = (what: string, id: string | number) =>
  new Problem(404, { code: 'row-not-found', params: { what, id: String(id) } })

/** For requests whose address cannot even be read (`/%ff`), which no route sees. */
export function answerBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(request, reply, 400, [{ code: 'request-invalid', params: { detail: error.message } }])
}

/** What goes over the wire for every error: application/problem+json (RFC 9457). */
export interface ProblemBody {
  type: 'about:blank'
  status: number
  /** The first issue's code, stable. */
  code: string
  title: string
  detail: string
  issues: Issue[]
}

/** Writes every error as problem+json; the cause goes to the log and never to the client. */
export function installProblemHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, issues, ...rest } = toProblem(error, request)
    if (status >= 500) request.log.error({ err: error }, 'request failed')
    sendProblem(request, reply, status, issues, rest)
  })
  app.setNotFoundHandler((request, reply) => {
    sendProblem(request, reply, 404, [{ code: 'not-found', params: { what: request.url.slice(0, 200) } }])
  })
}

/** `code` where it is not the first issue's; `beside` goes into the body as it is. */
interface Rest {
  code?: string
  beside?: Record<string, unknown>
}

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  issues: Issue[],
  { code, beside }: Rest = {},
): void {
  const body = problemBody(requestLocale(request), status, issues)
  reply
    .code(status)
    .type('application/problem+json')
    .send({ ...body, ...(code === undefined ? {} : { code }), ...beside })
}

function problemBody(locale: Locale, status: number, issues: Issue[]): ProblemBody {
  const texts = issues.map((issue) => say(locale, issue))
  return {
    type: 'about:blank',
    status,
    code: issues[0]?.code ?? 'unexpected',
    title: texts[0] ?? '',
    detail: texts.join('\n'),
    issues,
  }
}

export const requestLocale = (request: Pick<FastifyRequest, 'headers'>): Locale =>
  /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'es'

function toProblem(error: FastifyError, request: FastifyRequest): Rest & { status: number; issues: Issue[] } {
  if (error instanceof Problem) return { status: error.status, issues: error.issues, beside: error.beside }
  if (error instanceof IssuesError) return { status: 422, issues: error.issues }
  if (error.validation !== undefined) {
    const issues = validationIssues(error.validation, error.validationContext)
    return { status: 400, code: 'request-invalid', issues }
  }
  const unread = unreadIssue(error, request)
  if (unread !== null) return { status: error.statusCode ?? 400, issues: [unread] }
  if (isTooDeep(error)) return { status: 400, issues: [{ code: 'body-too-deep' }] }
  // The database's word on text and numbers that no schema had refused.
  if (error.code === '22021' || error.code === '22P05') return { status: 400, issues: [{ code: 'text-not-storable' }] }
  if (error.code === '22003') return { status: 400, issues: [{ code: 'number-out-of-range' }] }
  if (isUnreachable(error)) return { status: 503, issues: [{ code: 'database-unreachable' }] }
  if (isBusy(error)) return { status: 503, issues: [{ code: 'overloaded' }] }
  if (isDiskFull(error)) return { status: 507, issues: [{ code: 'disk-full' }] }
  if (error.statusCode === 429) return { status: 429, issues: [{ code: 'too-many-requests', params: { seconds: 60 } }] }
  if (error.statusCode === 503) return { status: 503, issues: [{ code: 'overloaded' }] }
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return { status: error.statusCode, issues: [{ code: 'request-invalid', params: { detail: error.message } }] }
  }
  return { status: 500, issues: [{ code: 'unexpected', params: { reference: request.id } }] }
}

/** Why a body was not even read; null where it was. */
function unreadIssue(error: FastifyError, request: FastifyRequest): Issue | null {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return { code: 'body-too-large', params: { limitMb: (request.routeOptions.bodyLimit ?? 0) / 1024 ** 2 } }
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return { code: 'body-not-json' }
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { code: 'media-type-unknown', params: { type: request.headers['content-type'] ?? '' } }
    default:
      return null
  }
}

/** Lists within lists, as deep as the size of a body allows, are read, but whoever walks through them runs out of room. */
const isTooDeep = (error: unknown): boolean => error instanceof RangeError && /call stack/.test(error.message)

/** The database has no connection left, or gave up waiting, or let somebody else go first: trying again helps. */
const isBusy = ({ code }: { code?: string }): boolean => /^(53300|40001|40P01|55P03|57014)$/.test(code ?? '')

/** The database is not there, went away or takes no writes (25006, a standby): class 08, shutdowns, and the client's errors. */
export function isUnreachable(error: unknown): boolean {
  const { code, message, syscall } = error as { code?: string; message?: string; syscall?: string }
  return (
    /^(08...|57P0[1-5]|25006|ECONNREFUSED|ECONNRESET|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)$/.test(
      code ?? '',
    ) ||
    (code === 'ENOENT' && syscall === 'connect') ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      message ?? '',
    )
  )
}

export function isDiskFull(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return code === '53100' || code === 'ENOSPC' || /No space left on device/.test(message ?? '')
}
