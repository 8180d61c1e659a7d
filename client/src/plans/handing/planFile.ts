import type { Locale } from '@arraigo/shared/messages/messages.ts'
import type { PlanFormat } from '@arraigo/shared/plans/handing/planExport.schema.ts'
import { problemFrom, RequestProblem } from '../../platform/request.ts'

export interface PlanFileWish {
  plan: number
  run: number
  format: PlanFormat
  lang: Locale
}

export interface PlanFile {
  fileName: string
  file: Blob
  /** Of the signed document that the file tells of. */
  sha256: string | null
}

/**
 * A plan as a file. `onReceived`: how much has come, and the share of it where the server says how much there is; nothing comes
 * while it is being made. Throws a RequestProblem where the server refuses, and what the signal says where it is given up.
 */
export async function fetchPlanFile(
  { plan, ...body }: PlanFileWish,
  signal: AbortSignal,
  onReceived: (bytes: number, share: number | null) => void,
): Promise<PlanFile> {
  try {
    const response = await fetch(`/api/plans/${plan}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    })
    if (!response.ok) throw problemFrom(response.status, await response.text())
    // What is packed on its way has another length than what arrives.
    const isPacked = response.headers.has('content-encoding')
    const length = isPacked ? 0 : Number(response.headers.get('content-length'))
    const parts: Uint8Array<ArrayBuffer>[] = []
    let bytes = 0
    for await (const part of chunks(response)) {
      parts.push(part)
      bytes += part.length
      onReceived(bytes, length > 0 ? Math.min(1, bytes / length) : null)
    }
    const [, named] = /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '') ?? []
    const type = response.headers.get('content-type') ?? ''
    return {
      fileName: named ?? `plan-${plan}.${body.format}`,
      file: new Blob(parts, { type }),
      sha256: response.headers.get('x-plan-sha256'),
    }
  } catch (error) {
    if (signal.aborted || error instanceof RequestProblem) throw error
    throw new RequestProblem(0, 'unreachable', [])
  }
}

/** Not every browser can walk a stream with `for await`. */
async function* chunks({ body }: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader()
  for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) yield read.value
}
