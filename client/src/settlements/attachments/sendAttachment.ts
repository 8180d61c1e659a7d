import type { Attachment } from '@arraigo/shared/attachments/attachment.schema.ts'
import { problemFrom, RequestProblem } from '../../platform/request.ts'

interface SendOptions {
  /** 0 to 1 of the bytes sent; 1 means that the server is storing the last of them. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

export interface Sent {
  attachment: Attachment
  /** False where the settlement had this very file already. */
  isNew: boolean
}

/** Sends a file as it is. XMLHttpRequest, because fetch does not tell how much of a body has been sent. */
export function sendAttachment(settlementId: number, file: File, { onProgress, signal }: SendOptions): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    call.onload = () => {
      if (call.status < 200 || call.status >= 300) reject(problemFrom(call.status, call.responseText))
      else resolve({ attachment: JSON.parse(call.responseText) as Attachment, isNew: call.status === 201 })
    }
    call.onerror = () => reject(new RequestProblem(0, 'unreachable', []))
    call.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    signal.addEventListener('abort', () => call.abort())
    call.open('POST', `/api/settlements/${settlementId}/attachments?name=${encodeURIComponent(file.name)}`)
    call.setRequestHeader('content-type', file.type === '' ? 'application/octet-stream' : file.type)
    call.send(file)
  })
}
