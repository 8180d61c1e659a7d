import { createReadStream } from 'node:fs'
import type { Issue } from '@arraigo/shared/problems/issue.ts'

/**
 * The encoding of a text file: by its byte-order mark, else UTF-8 when every byte of the file is valid UTF-8, else
 * Windows-1252 (which contains Latin-1, and is what Chilean public files are in when they are not UTF-8).
 */
export async function detectEncoding(path: string): Promise<{ encoding: string; issues: Issue[] }> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
      if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) return { encoding: 'utf-16le', issues: [] }
      if (isFirst && chunk[0] === 0xfe && chunk[1] === 0xff) return { encoding: 'utf-16be', issues: [] }
      isFirst = false
      decoder.decode(chunk, { stream: true })
    }
    decoder.decode()
    return { encoding: 'utf-8', issues: [] }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return {
      encoding: 'windows-1252',
      issues: [{ code: 'encoding-detected', params: { encoding: 'Windows-1252 (Latin-1)' } }],
    }
  }
}
