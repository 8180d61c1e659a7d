import { createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
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
    throw asIssues(error, withoutIndex)
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
      let checksum = 0
      const counter = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          unpacked += chunk.length
          fromEntry += chunk.length
          checksum = crc32(chunk, checksum)
          const isTooDense = fromEntry > limits.ratioFromBytes && fromEntry > entry.compressedSize * limits.ratio
          done(unpacked > limits.totalBytes || isTooDense ? bomb(name, limits) : null, chunk)
        },
        // yauzl leaves this to its caller; without it a byte changed on the way would be stored as data.
        flush: (done) => done(checksum === entry.crc32 ? null : broken(name, 'CRC-32')),
      })
      try {
        await pipeline(await file.openReadStreamPromise(entry), counter, createWriteStream(to))
      } catch (error) {
        throw asIssues(error, (reason) => broken(name, reason))
      }
    },
  }
}

const bomb = (name: string, { totalBytes, ratio }: ArchiveLimits) =>
  new IssuesError([{ code: 'zip-bomb', params: { name, limitMb: Math.round(totalBytes / 1024 ** 2), ratio } }])

const unsafeName = /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/

const broken = (name: string, reason: string) => new IssuesError([{ code: 'zip-broken', params: { name, reason } }])
/** The list of contents stands at the end of a zip: a download that was not finished lacks it. */
const withoutIndex = (reason: string) => new IssuesError([{ code: 'zip-without-index', params: { reason } }])

function asIssues(error: unknown, other: (reason: string) => IssuesError): Error {
  if (error instanceof IssuesError) return error
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return new IssuesError([{ code: 'disk-full' }])
  const { message } = error as Error
  const unsafe = unsafeName.exec(message)
  if (unsafe !== null) return new IssuesError([{ code: 'zip-unsafe-name', params: { name: unsafe[1]! } }])
  return other(message)
}
