import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { leanBundle } from './bundle.ts'

let folder: string
let full: URL
let dataDir: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arraigo-bundle-'))
  dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  publish('1.0.0')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const contents: Record<string, string> = {
  'lib/postgresql/postgis-3.so': 'library '.repeat(300),
  'lib/postgresql/postgis_raster-3.so': 'raster '.repeat(300),
  'lib/postgresql/postgis_topology-3.so': 'topology',
  'share/postgresql/extension/postgis.control': 'x'.repeat(512),
  'share/postgresql/extension/postgis--3.6.2.sql': '',
  'share/postgresql/contrib/postgis-3.6/postgis.sql': 'select 1',
  'share/proj/proj.db': 'places',
}

/** A package as the extension's: a manifest, and a bundle beside its code. */
function publish(version: string): void {
  const files = join(folder, 'files')
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(files, path)), { recursive: true })
    writeFileSync(join(files, path), text)
  }
  mkdirSync(join(folder, 'package/dist'), { recursive: true })
  writeFileSync(join(folder, 'package/package.json'), JSON.stringify({ version }))
  const bundle = join(folder, 'package/dist/postgis.tar.gz')
  execFileSync('tar', ['--create', '--gzip', `--file=${bundle}`, `--directory=${files}`, 'lib', 'share'])
  full = pathToFileURL(bundle)
}

const unpacked = (bundle: URL, path: string) =>
  execFileSync('tar', ['--extract', '--to-stdout', `--file=${fileURLToPath(bundle)}`, path], { encoding: 'utf8' })

test('has the library that is used and all it reads, byte by byte, and no other', () => {
  const lean = leanBundle(full, dataDir)
  const listed = execFileSync('tar', ['--list', `--file=${fileURLToPath(lean)}`], { encoding: 'utf8' })
  const files = listed.split('\n').filter((line) => line !== '' && !line.endsWith('/'))
  const wanted = [
    'lib/postgresql/postgis-3.so',
    'share/postgresql/extension/postgis.control',
    'share/postgresql/extension/postgis--3.6.2.sql',
    'share/proj/proj.db',
  ]
  expect(files.sort()).toEqual(wanted.sort())
  for (const path of wanted) expect(unpacked(lean, path)).toBe(contents[path])
})

test('is made once for a version, and anew for the next', () => {
  const first = leanBundle(full, dataDir)
  const { mtimeMs } = statSync(first)
  expect(statSync(leanBundle(full, dataDir)).mtimeMs).toBe(mtimeMs)
  publish('1.0.1')
  const next = leanBundle(full, dataDir)
  expect(next.href).not.toBe(first.href)
  expect(readdirSync(dataDir)).toEqual(['postgis-1.0.1.tar.gz'])
})

test('a bundle whose making was cut off is made again', () => {
  writeFileSync(join(dataDir, 'postgis-1.0.0.tar.gz.unfinished'), 'half')
  const lean = leanBundle(full, dataDir)
  expect(readFileSync(lean).length).toBeGreaterThan(100)
  expect(readdirSync(dataDir)).toEqual(['postgis-1.0.0.tar.gz'])
})
