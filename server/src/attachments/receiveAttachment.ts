import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { attachmentLimits } from '@arraigo/shared/attachments/attachment.schema.ts'
import { cleanFileName, nameWithEnding } from '@arraigo/shared/attachments/cleanFileName.ts'
import { type FileKind, fileKinds } from '@arraigo/shared/attachments/fileKinds.ts'
import { judgeFile } from '@arraigo/shared/attachments/judgeFile.ts'
import { type ContentKind, holdsControls, recogniseContent } from '@arraigo/shared/attachments/recogniseContent.ts'
import type { Db } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { addPiece, dropArrival, dropOldArrivals, openArrival, settleArrival } from './attachments.queries.ts'

/** A statement with it takes some milliseconds on either database, and 20 MB are forty of them. */
const pieceBytes = 512 * 1024
/** As much of the end as holds the list of a document with thousands of parts. */
const tailBytes = 256 * 1024

export interface SentFile {
  settlementId: number
  fileName: string
  declaredType: string | null
  content: Readable
  actor: string
}

/** Stores a file while it arrives, piece by piece. Refused or broken off, it leaves nothing. Answers its number. */
export async function receiveAttachment(db: Db, sent: SentFile): Promise<{ id: number; isNew: boolean }> {
  const fileName = cleanFileName(sent.fileName)
  await dropOldArrivals(db)
  const arriving = await openArrival(db, { ...sent, fileName })
  try {
    const { kind, byteCount, hash } = await storePieces(db, arriving, { ...sent, fileName })
    const arrived = { fileName: nameWithEnding(fileName, kind), mediaType: fileKinds[kind].mediaType, byteCount, hash }
    const id = await settleArrival(db, arriving, sent.settlementId, arrived)
    return { id, isNew: id === arriving }
  } catch (error) {
    await dropArrival(db, arriving)
    throw error
  }
}

async function storePieces(db: Db, id: number, { fileName, declaredType, content: sent }: SentFile) {
  const hash = createHash('sha256')
  let head: Buffer = Buffer.alloc(0)
  let tail: Buffer = Buffer.alloc(0)
  let byteCount = 0
  let position = 0
  let hasControls = false
  for await (const piece of inPieces(sent, fileName)) {
    hash.update(piece)
    byteCount += piece.length
    if (position === 0) head = piece
    hasControls ||= holdsControls(piece)
    tail = Buffer.concat([tail, piece]).subarray(-tailBytes)
    await addPiece(db, id, position++, piece)
  }
  const found = recogniseContent(head, tail)
  const content: ContentKind = isText(found) && hasControls ? 'unknown-binary' : found
  const judged = judgeFile({ fileName, declaredType, content })
  if ('issue' in judged) throw new Problem(415, judged.issue)
  return { kind: judged.kind, byteCount, hash: hash.digest('hex') }
}

/** Known by their beginning only: the rest has to be text too. */
const isText = (kind: string): boolean => (['text', 'kml', 'geojson'] satisfies FileKind[] as string[]).includes(kind)

async function* inPieces(content: Readable, fileName: string): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let waitingBytes = 0
  let total = 0
  for await (const chunk of whole(content, fileName)) {
    total += chunk.length
    if (total > attachmentLimits.bytes) throw tooLarge(fileName)
    waiting.push(chunk)
    waitingBytes += chunk.length
    while (waitingBytes >= pieceBytes) {
      const all = Buffer.concat(waiting)
      yield all.subarray(0, pieceBytes)
      waiting = [all.subarray(pieceBytes)]
      waitingBytes -= pieceBytes
    }
  }
  if (waitingBytes > 0) yield Buffer.concat(waiting)
}

/** The body as it is sent; a line that breaks is said to be that. */
async function* whole(content: Readable, fileName: string): AsyncGenerator<Buffer> {
  try {
    // Not destroyed when the reading stops: the sender has to be able to read the answer.
    yield* content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  } catch (error) {
    if ((error as { code?: string }).code !== 'ECONNRESET' && !content.readableAborted) throw error
    throw new Problem(400, { code: 'attachment-incomplete', params: { name: fileName } })
  }
}

export const tooLarge = (fileName: string): Problem =>
  new Problem(413, {
    code: 'attachment-too-large',
    params: { name: fileName, limitMb: attachmentLimits.bytes / 1e6 },
  })
