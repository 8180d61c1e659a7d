import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** What the page needs before the map can be drawn: the entry, the map, and everything that they import at once. */
const firstView = /\/src\/map\/MapCanvas\.tsx$/
const limitBytes = 450_000

interface Chunk {
  type: 'chunk'
  fileName: string
  code: string
  isEntry: boolean
  facadeModuleId: string | null
  imports: string[]
}

/** Fails the build when the JavaScript of the first view is more than 450 kB as it is sent (brotli). */
export function javaScriptBudget(): Plugin {
  return {
    name: 'arraigo:javascript-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap((output) =>
          output.type === 'chunk' ? [[output.fileName, output as Chunk]] : [],
        ),
      )
      // The worker is a bundle of its own, without the page's entry.
      if (![...chunks.values()].some((chunk) => chunk.facadeModuleId?.match(firstView))) return
      const needed = [...chunks.values()]
        .filter((chunk) => chunk.isEntry || chunk.facadeModuleId?.match(firstView))
        .reduce((found, chunk) => withImports(chunk, chunks, found), new Set<Chunk>())
      const sizes = [...needed]
        .map(({ fileName, code }) => ({
          fileName,
          bytes: brotliCompressSync(code).length,
          gzip: gzipSync(code).length,
        }))
        .toSorted((a, b) => b.bytes - a.bytes)
      const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
      const gzipped = sizes.reduce((sum, size) => sum + size.gzip, 0)
      const said = `JavaScript of the first view: ${kB(total)} (gzip ${kB(gzipped)}), allowed are ${kB(limitBytes)}`
      if (total <= limitBytes) {
        this.info(said)
        return
      }
      const largest = sizes.slice(0, 8).map(({ fileName, bytes }) => `  ${kB(bytes)}  ${fileName}`)
      this.error(
        `${said}. Load later what the map does not need (lazily in client/src/app). Largest:\n${largest.join('\n')}`,
      )
    },
  }
}

function withImports(chunk: Chunk, chunks: ReadonlyMap<string, Chunk>, found: Set<Chunk>): Set<Chunk> {
  if (found.has(chunk)) return found
  found.add(chunk)
  for (const name of chunk.imports) {
    const imported = chunks.get(name)
    if (imported !== undefined) withImports(imported, chunks, found)
  }
  return found
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`
