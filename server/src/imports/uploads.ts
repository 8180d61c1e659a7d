import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Upload } from '@arraigo/shared/imports/import.schema.ts'
import { notFound } from '../platform/problem.ts'

const folderOf = (dataDir: string) => join(dataDir, 'uploads')
const keptForMs = 24 * 3600_000

/** Writes a sent file to the uploads folder, hashing it on the way. Leaves nothing behind when it does not arrive whole. */
export async function keepUpload(
  dataDir: string,
  fileName: string,
  content: Readable,
): Promise<{ upload: Upload; path: string }> {
  const id = randomUUID()
  const folder = join(folderOf(dataDir), id)
  await mkdir(folder, { recursive: true })
  const hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  try {
    await pipeline(content, measure, createWriteStream(join(folder, 'file')))
    const upload: Upload = {
      id,
      fileName: basename(fileName.replaceAll('\\', '/')).slice(0, 200) || 'archivo',
      bytes,
      hash: hash.digest('hex'),
    }
    await writeFile(join(folder, 'upload.json'), JSON.stringify(upload))
    return { upload, path: join(folder, 'file') }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** A file sent before. Throws a 404 Problem when it is not there (any more). */
export async function findUpload(dataDir: string, id: string): Promise<{ upload: Upload; path: string }> {
  const folder = join(folderOf(dataDir), basename(id))
  try {
    const upload = JSON.parse(await readFile(join(folder, 'upload.json'), 'utf8')) as Upload
    return { upload, path: join(folder, 'file') }
  } catch {
    throw notFound('upload', id)
  }
}

export const removeUpload = (dataDir: string, id: string) =>
  rm(join(folderOf(dataDir), basename(id)), { recursive: true, force: true })

/** Removes files sent more than a day ago that no import needs. */
export async function removeOldUploads(dataDir: string, inUse: ReadonlySet<string>): Promise<void> {
  for (const id of await readdir(folderOf(dataDir)).catch(() => [])) {
    // Another process may be doing the same.
    const folder = await stat(join(folderOf(dataDir), id)).catch(() => null)
    if (folder !== null && Date.now() - folder.mtimeMs > keptForMs && !inUse.has(id)) await removeUpload(dataDir, id)
  }
}
