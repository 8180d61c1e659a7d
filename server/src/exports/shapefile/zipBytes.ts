import { createReadStream } from 'node:fs'
import { Zip, ZipDeflate } from 'fflate'

/** A file of the archive: its text, or the path of the file to read. */
export type ZipEntry = { name: string } & ({ text: string } | { path: string })

/** The archive, compressed piece by piece as it is asked for. */
export async function* zipBytes(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for (const entry of entries) {
    const file = new ZipDeflate(entry.name, { level: 6 })
    zip.add(file)
    const chunks: AsyncIterable<Uint8Array> | Uint8Array[] =
      'text' in entry ? [Buffer.from(entry.text)] : createReadStream(entry.path)
    for await (const chunk of chunks) {
      file.push(chunk)
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(0), true)
  }
  zip.end()
  yield* ready.splice(0)
}
