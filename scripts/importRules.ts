import { posix } from 'node:path'

export interface ImportProblem {
  file: string
  line: number
  message: string
}

interface Rule {
  /** Files the rule looks at, by their path from the project's root. */
  in: RegExp
  except?: RegExp
  /** What they must not import: a package's name, or a file's path from the project's root. */
  not: RegExp
  why: string
}

const isTest = /\.test\.tsx?$|\/testing\//

const rules: Rule[] = [
  {
    in: /^client\/src\//,
    except: /^client\/src\/map\//,
    not: /^maplibre-gl(\/|$)/,
    why: 'maplibre-gl is imported only in client/src/map: ask the map through what that folder exports',
  },
  {
    in: /^(client|shared|server)\/src\//,
    except: /\.queries\.ts$|^server\/src\/platform\/|^server\/.*(\.(test|calls)\.ts$|\/testing\/)/,
    not: /^(pg|kysely|pg-copy-streams)(\/|$)/,
    why: 'SQL belongs in a *.queries.ts file (or server/src/platform): move the query there and call it; for the type of a database use Db of platform/database.ts',
  },
  {
    in: /^(client|shared|server)\/src\//,
    except: /\.routes\.ts$|^server\/src\/app\.ts$|^server\/src\/platform\/|^server\/.*(\.test\.ts$|\/testing\/)/,
    not: /^(fastify|@fastify\/.*)$/,
    why: 'HTTP belongs in a *.routes.ts file, app.ts or server/src/platform: let the route pass plain values on',
  },
  {
    in: /^shared\/src\//,
    not: /^(client|server|scripts)\/|^@arraigo\/(client|server)(\/|$)/,
    why: 'shared is used by client and server and knows neither: move what both need here',
  },
  {
    in: /^shared\/src\//,
    except: isTest,
    not: /^(node:|react)/,
    why: 'shared runs in browsers and on the server: no modules of Node and no components',
  },
  {
    in: /^client\/src\//,
    except: isTest,
    not: /^(server|scripts|db)\/|^@arraigo\/server(\/|$)|^node:/,
    why: 'the client runs in browsers and talks to the server over HTTP: types and rules for both belong in shared',
  },
  {
    in: /^client\/src\//,
    except: isTest,
    not: /^h3-js(\/|$)|demand\/(hexagons|atomHexagons|hotSpotHexagons)\.ts$/,
    why: 'the H3 library is half as large as all that a first view loads: hexagonId.ts of shared/src/demand has what a page needs',
  },
  {
    in: /^server\/src\//,
    not: /^client\/|^@arraigo\/client(\/|$)/,
    why: 'the server serves the built client and imports nothing of it: what both need belongs in shared',
  },
]

/** Folders that are no features: anyone may use them. `parameters` are the fields of whatever has a source and a history. */
const commonFolders = {
  client: ['map', 'ui', 'app', 'platform', 'parameters', 'testing'],
  server: ['platform', 'testing'],
}

/** Everything a file imports against the rules of the architecture, with what to do instead. */
export function importProblems(file: string, text: string): ImportProblem[] {
  return importsOf(text).flatMap(({ specifier, line }) => {
    const target = resolveImport(file, specifier)
    const broken = rules.filter(
      (rule) => rule.in.test(file) && rule.except?.test(file) !== true && rule.not.test(target),
    )
    const messages = [...broken.map((rule) => rule.why), ...featureProblem(file, target)]
    return messages.map((why) => ({ file, line, message: `imports ${specifier}: ${why}` }))
  })
}

/** A feature uses another one's rules, never its queries (server) or components (client). */
function featureProblem(file: string, target: string): string[] {
  const from = /^(client|server)\/src\/([^/]+)\//.exec(file)
  const to = /^(client|server)\/src\/([^/]+)\/.*?(\.queries\.ts|\.tsx)$/.exec(target)
  if (from === null || to === null || from[1] !== to[1] || from[2] === to[2] || isTest.test(file)) return []
  const common = commonFolders[from[1] as 'client' | 'server']
  if (common.includes(to[2]!) || (from[2] === 'app' && from[1] === 'client')) return []
  const what = to[3] === '.tsx' ? 'components' : 'queries'
  return [
    `${from[2]} must not reach into the ${what} of ${to[2]}: move what both need to shared or platform, or ask through ${to[2]}'s own functions`,
  ]
}

function importsOf(text: string): { specifier: string; line: number }[] {
  const pattern =
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm
  return [...text.matchAll(pattern)].map((match) => ({
    specifier: (match[1] ?? match[2] ?? match[3])!,
    line: text.slice(0, match.index + match[0].length).split('\n').length,
  }))
}

/** A relative or shared import as a path from the root; a package's name as it is. */
function resolveImport(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  return specifier.replace(/^@arraigo\/shared\//, 'shared/src/')
}
