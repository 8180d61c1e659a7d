// What tests need from the system: PostgreSQL with PostGIS, a browser, and GDAL to read back what we export.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, run, say } from './prepare.mjs'

const needs = [
  { package: 'postgresql-15-postgis-3', what: 'PostgreSQL with PostGIS', isThere: hasPostgis },
  {
    package: 'chromium',
    what: 'Chromium',
    isThere: () => inPath('chromium') || inPath('chromium-browser') || inPath('google-chrome'),
  },
  { package: 'gdal-bin', what: 'GDAL', isThere: () => inPath('ogr2ogr') },
]

/** Installs what is missing where that is possible (root on Debian), or says what to install and ends. */
export async function installSystemPackages() {
  const missing = needs.filter((need) => !need.isThere())
  if (missing.length === 0) return
  const names = missing.map((need) => need.package).join(' ')
  if (process.getuid?.() !== 0 || !inPath('apt-get')) {
    fail(
      `Tests need ${missing.map((need) => need.what).join(', ')}. On Debian, as root: apt-get install --no-install-recommends ${names}`,
    )
  }
  say(`· installing ${names}`)
  if (!isAvailable(missing)) await run('apt-get', ['update', '-qq'], { isQuiet: true })
  const packages = missing.map((need) => (need.package.startsWith('postgresql') ? postgisPackage() : need.package))
  await withoutMainCluster(() =>
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      isQuiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    }),
  )
  const still = missing.filter((need) => !need.isThere())
  if (still.length > 0)
    fail(`Installed ${packages.join(' ')}, but ${still.map((need) => need.what).join(', ')} cannot be found.`)
}

function hasPostgis() {
  const base = '/usr/share/postgresql'
  return (
    existsSync(base) &&
    readdirSync(base).some((version) => existsSync(join(base, version, 'extension/postgis.control')))
  )
}

function inPath(program) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)))
}

const isAvailable = (missing) =>
  missing.every((need) =>
    need.package.startsWith('postgresql') ? postgisPackages().length > 0 : isCandidate(need.package),
  )

const isCandidate = (name) =>
  /Candidate: (?!\(none\))/.test(spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout)

/** A Debian release carries one version of PostgreSQL; 15 is the oldest the program supports. */
function postgisPackages() {
  const found = spawnSync('apt-cache', ['pkgnames', 'postgresql-'], { encoding: 'utf8' }).stdout.split('\n')
  return found.filter((name) => Number(/^postgresql-(\d+)-postgis-3$/.exec(name)?.[1]) >= 15 && isCandidate(name))
}

function postgisPackage() {
  const [oldest] = postgisPackages().sort()
  return oldest ?? fail('This Debian offers no postgresql-…-postgis-3 of version 15 or newer.')
}

/** Tests start a server of their own, so the package need not start one. */
async function withoutMainCluster(install) {
  const folder = '/etc/postgresql-common/createcluster.d'
  const file = join(folder, 'arraigo-tests.conf')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, 'create_main_cluster = false\n')
  await install()
  rmSync(file)
}
