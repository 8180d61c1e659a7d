import type { Basemap } from './basemap.schema.ts'

const kinds = ['streets', 'imagery']
const known = ['id', 'name', 'kind', 'url', 'attribution', 'maxZoom']

/** Everything that is wrong with a list of base maps, each as one sentence that begins with its place; none when it can be offered. */
export function basemapProblems(list: unknown): string[] {
  if (!Array.isArray(list)) return ['must be a list [{ "id", "name", "kind", "url", "attribution", "maxZoom" }, …]']
  const problems = list.flatMap((entry, at) => entryProblems(entry).map((problem) => `entry ${at + 1}: ${problem}`))
  const ids = list.map((entry) => (entry as Partial<Basemap> | null)?.id).filter((id) => typeof id === 'string')
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at))
  return [...problems, ...[...twice].map((id) => `the id "${id}" is used more than once`)]
}

function entryProblems(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return ['must be an object']
  const { id, name, kind, url, attribution, maxZoom } = entry as Record<string, unknown>
  const problems: string[] = []
  if (typeof id !== 'string' || !/^[a-z0-9-]{1,40}$/.test(id)) {
    problems.push(`"id" must be up to 40 small letters, digits and hyphens, not ${JSON.stringify(id)}`)
  }
  if (typeof name !== 'string' || name.trim() === '') problems.push('"name" is missing')
  if (!kinds.includes(kind as string)) {
    problems.push(`"kind" must be "streets" or "imagery", not ${JSON.stringify(kind)}`)
  }
  problems.push(...urlProblems(url))
  if (typeof attribution !== 'string' || attribution.trim() === '') {
    problems.push('"attribution" is missing: say whose map it is')
  }
  if (!Number.isInteger(maxZoom) || (maxZoom as number) < 1 || (maxZoom as number) > 22) {
    problems.push(`"maxZoom" must be a whole number from 1 to 22, not ${JSON.stringify(maxZoom)}`)
  }
  const unknown = Object.keys(entry).filter((name) => !known.includes(name))
  return [...problems, ...unknown.map((name) => `"${name}" is not known; known are ${known.join(', ')}`)]
}

function urlProblems(url: unknown): string[] {
  if (typeof url !== 'string') return ['"url" is missing']
  const missing = ['{z}', '{x}', '{y}'].filter((part) => !url.includes(part))
  const others = [...url.matchAll(/\{([^}]*)\}/g)].map(([part]) => part).filter((part) => !/^\{[zxy]\}$/.test(part))
  const protocol = URL.parse(url.replace(/[{}]/g, ''))?.protocol
  return [
    ...(protocol === 'https:' || protocol === 'http:'
      ? []
      : [`"url" must begin with https:// or http://, not "${url}"`]),
    ...(/^https?:\/\/[^/]*[{}]/.test(url) ? ['"url" must name one host, without { }'] : []),
    ...(missing.length === 0 ? [] : [`"url" needs ${missing.join(', ')}`]),
    ...(others.length === 0 ? [] : [`"url" has ${others.join(', ')}, which is not understood`]),
  ]
}
