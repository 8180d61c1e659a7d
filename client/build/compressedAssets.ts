import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const compressible = /\.(js|css|html|json|svg)$/
/** Smaller files gain nothing: they fit into one packet as they are. */
const smallestBytes = 1400

/** Writes every file also as `.br` and `.gz`, compressed once as well as possible instead of at each request. */
export function compressedAssets(): Plugin {
  let folder = ''
  return {
    name: 'arraigo:compressed-assets',
    apply: 'build',
    configResolved: ({ build, root }) => {
      folder = resolve(root, build.outDir)
    },
    async closeBundle() {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => compressible.test(file))
      await Promise.all(files.map((file) => compress(join(folder, file))))
    },
  }
}

async function compress(path: string): Promise<void> {
  const content = readFileSync(path)
  if (content.length < smallestBytes) return
  const options = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }
  writeFileSync(`${path}.br`, await promisify(brotliCompress)(content, options))
  writeFileSync(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
}
