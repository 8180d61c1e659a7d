import { describe, expect, test } from 'vitest'
import { importProblems } from './importRules.ts'

const messages = (file: string, text: string) => importProblems(file, text).map((problem) => problem.message)

describe('import rules', () => {
  test.each([
    ['client/src/plans/PlanPanel.tsx', "import { Map } from 'maplibre-gl'", 'only in client/src/map'],
    ['client/src/plans/PlanPanel.tsx', "import 'maplibre-gl/dist/maplibre-gl.css'", 'only in client/src/map'],
    ['server/src/plans/plans.routes.ts', "import { sql } from 'kysely'", '*.queries.ts'],
    ['server/src/plans/plan.ts', "import type { Pool } from 'pg'", '*.queries.ts'],
    ['server/src/plans/plans.queries.ts', "import type { FastifyRequest } from 'fastify'", '*.routes.ts'],
    ['server/src/plans/plan.ts', "import multipart from '@fastify/multipart'", '*.routes.ts'],
    [
      'shared/src/plans/plan.ts',
      "import { readConfig } from '../../../server/src/platform/config.ts'",
      'knows neither',
    ],
    ['shared/src/plans/plan.ts', "import { readFileSync } from 'node:fs'", 'no modules of Node'],
    ['client/src/plans/plan.ts', "import { readConfig } from '../../../server/src/platform/config.ts'", 'over HTTP'],
    ['client/src/demand/spot.ts', "import { hexagonOf } from '@arraigo/shared/demand/hexagons.ts'", 'H3 library'],
    ['server/src/app.ts', "import { App } from '../../client/src/app/App.tsx'", 'imports nothing of it'],
    ['server/src/plans/plan.ts', "import { findGaps } from '../coverage/coverage.queries.ts'", 'queries of coverage'],
    ['client/src/plans/PlanPanel.tsx', "import { Gap } from '../coverage/Gap.tsx'", 'components of coverage'],
    ['client/src/plans/PlanPanel.tsx', "const Gap = await import('../coverage/Gap.tsx')", 'components of coverage'],
    ['server/src/plans/plan.ts', "export { findGaps } from '../coverage/coverage.queries.ts'", 'queries of coverage'],
  ])('%s must not: %s', (file, text, why) => {
    expect(messages(file, text)).toEqual([expect.stringContaining(why)])
  })

  test.each([
    ['client/src/map/MapCanvas.tsx', "import { Map } from 'maplibre-gl'"],
    ['server/src/plans/plans.queries.ts', "import { sql } from 'kysely'"],
    ['server/src/plans/plans.test.ts', "import { sql } from 'kysely'"],
    ['server/src/plans/plans.calls.ts', "import { sql } from 'kysely'"],
    ['server/src/platform/database.ts', "import pg from 'pg'"],
    [
      'server/src/plans/plans.routes.ts',
      "import type { FastifyInstance } from 'fastify'\nimport { findPlan } from './plans.queries.ts'",
    ],
    ['server/src/plans/plan.ts', "import { coverageOf } from '../coverage/coverage.ts'"],
    ['server/src/cli.ts', "import { findGaps } from './coverage/coverage.queries.ts'"],
    ['client/src/app/App.tsx', "import { PlanPanel } from '../plans/PlanPanel.tsx'"],
    [
      'client/src/plans/PlanPanel.tsx',
      "import { Button } from '../ui/Button.tsx'\nimport { say } from '@arraigo/shared/messages/messages.ts'",
    ],
    ['shared/src/plans/plan.test.ts', "import { readFileSync } from 'node:fs'"],
  ])('%s may: %s', (file, text) => {
    expect(messages(file, text)).toEqual([])
  })

  test('names the line of an import that spans several', () => {
    const text = "import { a } from './a.ts'\nimport {\n  sql,\n} from 'kysely'\n"
    expect(importProblems('server/src/plans/plan.ts', text)).toMatchObject([{ line: 4 }])
  })
})
