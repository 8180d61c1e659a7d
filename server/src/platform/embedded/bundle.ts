import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'

/** Libraries of PostGIS that nothing here uses, and files that only they, or programs outside of it, read. */
const unused = /raster|rtpostgis|topology|tiger|\/contrib\//

/**
 * Address of the extension's bundle without what is unused. At every start all libraries of a bundle are compiled, used or
 * not: without two of the three, a start takes a second and a quarter of a gigabyte less. It is made once per version of
 * the package and kept in the data folder.
 */
export function leanBundle(full: URL, dataDir: string): URL {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', full), 'utf8')) as { version: string }
  const name = `postgis-${version}.tar.gz`
  const path = join(dataDir, name)
  if (!existsSync(path)) {
    for (const old of readdirSync(dataDir).filter((file) => /^postgis-.*\.tar\.gz/.test(file)))
      rmSync(join(dataDir, old))
    // Whole or not at all: what was cut off while it was written would keep the database from opening.
    const unfinished = `${path}.unfinished`
    writeFileSync(unfinished, gzipSync(withoutUnused(gunzipSync(readFileSync(full))), { level: 1 }))
    renameSync(unfinished, path)
  }
  return pathToFileURL(path)
}

const blockBytes = 512

/** The archive without its unused entries: each is a block that says its name and size, and whole blocks of content. */
function withoutUnused(tar: Buffer): Buffer {
  const kept: Buffer[] = []
  for (let at = 0; at < tar.length; ) {
    const name = tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '')
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0
    const end = at + blockBytes * (1 + Math.ceil(size / blockBytes))
    if (!unused.test(name)) kept.push(tar.subarray(at, end))
    at = end
  }
  return Buffer.concat(kept)
}
