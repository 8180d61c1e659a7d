import type { Inspection } from '@arraigo/shared/imports/import.schema.ts'
import { problemFrom, RequestProblem } from '../platform/request.ts'

interface UploadProgress {
  /** 0 to 1 of the bytes sent; 1 means that the server is reading them. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** Sends a file. XMLHttpRequest, because fetch does not tell how much of a body has been sent. */
export function uploadFile(file: File, { onProgress, signal }: UploadProgress): Promise<Inspection> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    const body = new FormData()
    body.append('file', file)
    call.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    call.onload = () => {
      if (call.status >= 200 && call.status < 300) resolve(JSON.parse(call.responseText) as Inspection)
      else reject(problemFrom(call.status, call.responseText))
    }
    call.onerror = () => reject(new RequestProblem(0, 'unreachable', []))
    call.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    signal.addEventListener('abort', () => call.abort())
    call.open('POST', '/api/uploads')
    call.send(body)
  })
}
