import { createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import { type Entry, openPromise, type ZipFile } from 'yauzl'

/** What an archive may unpack to; a file beyond them is refused while it is being unpacked, whatever its headers say. */
export interface ArchiveLimits {
  totalBytes: number
  /** Unpacked to packed size, judged once more than `ratioFromBytes` have come out. */
  ratio: number
  ratioFromBytes: number
  entries: number
}

export const archiveLimits: ArchiveLimits = {
  totalBytes: 4 * 1024 ** 3,
  ratio: 200,
  ratioFromBytes: 50 * 1024 ** 2,
  entries: 10_000,
}

export interface ZipArchive {
  /** Names of the files in it, checked: relative, and inside. */
  names: string[]
  extract(name: string, to: string): Promise<void>
  close(): void
}

export async function openZip(path: string, limits: ArchiveLimits): Promise<ZipArchive> {
  let file: ZipFile | undefined
  try {
    file = await openPromise(path, { autoClose: false })
    const entries = await listEntries(file, limits)
    return archiveOf(file, entries, limits)
  } catch (error) {
    file?.close()
    throw asIssues(error)
  }
}

async function listEntries(file: ZipFile, limits: ArchiveLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let announced = 0
  for await (const entry of file.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    entries.set(entry.fileName, entry)
    announced += entry.uncompressedSize
    if (entries.size > limits.entries)
      throw new IssuesError([{ code: 'zip-too-many-files', params: { limit: limits.entries } }])
    if (announced > limits.totalBytes) throw bomb(entry.fileName, limits)
  }
  return entries
}

function archiveOf(file: ZipFile, entries: Map<string, Entry>, limits: ArchiveLimits): ZipArchive {
  let unpacked = 0
  return {
    names: [...entries.keys()],
    close: () => file.close(),
    extract: async (name, to) => {
      const entry = entries.get(name)
      if (entry === undefined) throw new IssuesError([{ code: 'zip-file-missing', params: { name } }])
      if (entry.isEncrypted()) throw new IssuesError([{ code: 'zip-encrypted', params: { name } }])
      let fromEntry = 0
      const counter = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          unpacked += chunk.length
          fromEntry += chunk.length
          const isTooDense = fromEntry > limits.ratioFromBytes && fromEntry > entry.compressedSize * limits.ratio
          done(unpacked > limits.totalBytes || isTooDense ? bomb(name, limits) : null, chunk)
        },
      })
      try {
        await pipeline(await file.openReadStreamPromise(entry), counter, createWriteStream(to))
      } catch (error) {
        throw asIssues(error, name)
      }
    },
  }
}

const bomb = (name: string, { totalBytes, ratio }: ArchiveLimits) =>
  new IssuesError([{ code: 'zip-bomb', params: { name, limitMb: Math.round(totalBytes / 1024 ** 2), ratio } }])

const unsafeName = /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/

function asIssues(error: unknown, name = ''): Error {
  if (error instanceof IssuesError) return error
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return new IssuesError([{ code: 'disk-full' }])
  const { message } = error as Error
  const unsafe = unsafeName.exec(message)
  if (unsafe !== null) return new IssuesError([{ code: 'zip-unsafe-name', params: { name: unsafe[1]! } }])
  return new IssuesError([{ code: 'zip-broken', params: { name, reason: message } }])
}
