import { attachmentLimits } from '@arraigo/shared/attachments/attachment.schema.ts'
import { useMemo, useSyncExternalStore } from 'react'
import { queryClient } from '../../platform/queryClient.ts'
import { RequestProblem } from '../../platform/request.ts'
import { attachmentsKey } from './attachments.api.ts'
import { sendPreview } from './makePreview.ts'
import { sendAttachment } from './sendAttachment.ts'

export interface Upload {
  key: number
  settlementId: number
  file: File
  /** `known`: the settlement had this very file already. */
  state: 'waiting' | 'sending' | 'failed' | 'known'
  /** 0 to 1 of the bytes sent. */
  share: number
  error: unknown
}

/** Lines are shared: more at once would each be slower. */
const sentAtOnce = 2

/** Files on their way, whichever settlement is being looked at: looking elsewhere neither stops nor hides them. */
class Uploads {
  #uploads: readonly Upload[] = []
  #listeners = new Set<() => void>()
  #aborts = new Map<number, AbortController>()
  #serial = 0

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  all = (): readonly Upload[] => this.#uploads

  add(settlementId: number, files: readonly File[]): void {
    const added = files.map((file): Upload => {
      this.#serial += 1
      const error = file.size > attachmentLimits.bytes ? tooLarge(file) : null
      return { key: this.#serial, settlementId, file, state: error ? 'failed' : 'waiting', share: 0, error }
    })
    this.#set([...this.#uploads, ...added])
    this.#sendNext()
  }

  /** Stops it where it is under way, and forgets it. */
  drop(key: number): void {
    this.#aborts.get(key)?.abort()
    this.#set(this.#uploads.filter((upload) => upload.key !== key))
  }

  retry(key: number): void {
    this.#change(key, { state: 'waiting', share: 0, error: null })
    this.#sendNext()
  }

  #sendNext(): void {
    const next = this.#uploads.find(({ state }) => state === 'waiting')
    if (next === undefined || this.#aborts.size >= sentAtOnce) return
    void this.#send(next)
    this.#sendNext()
  }

  async #send({ key, settlementId, file }: Upload): Promise<void> {
    const abort = new AbortController()
    this.#aborts.set(key, abort)
    this.#change(key, { state: 'sending' })
    try {
      const onProgress = (share: number) => this.#change(key, { share })
      const { attachment, isNew } = await sendAttachment(settlementId, file, { onProgress, signal: abort.signal })
      if (!attachment.hasPreview) await sendPreview(attachment.id, file)
      await queryClient.invalidateQueries({ queryKey: attachmentsKey(settlementId) })
      if (isNew) this.drop(key)
      else this.#change(key, { state: 'known' })
    } catch (error) {
      if (!abort.signal.aborted) this.#change(key, { state: 'failed', error })
    } finally {
      this.#aborts.delete(key)
      this.#sendNext()
    }
  }

  #change(key: number, changes: Partial<Upload>): void {
    this.#set(this.#uploads.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)))
  }
  #set(uploads: readonly Upload[]): void {
    this.#uploads = uploads
    for (const listener of this.#listeners) listener()
  }
}

/** What the server would say, before the bytes are sent in vain. */
const tooLarge = (file: File): RequestProblem =>
  new RequestProblem(413, 'attachment-too-large', [
    { code: 'attachment-too-large', params: { name: file.name, limitMb: attachmentLimits.bytes / 1e6 } },
  ])

export const uploads = new Uploads()

export function useUploads(settlementId: number): readonly Upload[] {
  const all = useSyncExternalStore(uploads.subscribe, uploads.all)
  return useMemo(() => all.filter((upload) => upload.settlementId === settlementId), [all, settlementId])
}
