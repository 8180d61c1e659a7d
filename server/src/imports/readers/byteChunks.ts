import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import iconv from 'iconv-lite'

/** How far the current reading has come; shared by a reader and whoever shows the progress. */
export interface ReadProgress {
  done: number
  total: number
}

export const newProgress = async (path: string): Promise<ReadProgress> => ({ done: 0, total: (await stat(path)).size })

export const shareRead = ({ done, total }: ReadProgress): number => (total === 0 ? 1 : Math.min(1, done / total))

const CHUNK_BYTES = 256 * 1024

/** The file's bytes, UTF-16 turned into UTF-8 so that readers of bytes see ASCII separators. */
export async function* byteChunks(path: string, encoding: string, progress: ReadProgress): AsyncGenerator<Buffer> {
  progress.done = 0
  const decoder = encoding.startsWith('utf-16') ? iconv.getDecoder(encoding) : null
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    progress.done += chunk.length
    yield decoder === null ? chunk : Buffer.from(decoder.write(chunk), 'utf8')
  }
}

/** The file's text; encodings are those that detectEncoding names. */
export async function* textChunks(path: string, encoding: string, progress: ReadProgress): AsyncGenerator<string> {
  progress.done = 0
  const decoder = iconv.getDecoder(encoding)
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    progress.done += chunk.length
    yield decoder.write(chunk)
  }
  yield decoder.end() ?? ''
}
