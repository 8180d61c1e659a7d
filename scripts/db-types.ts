// Writes server/src/platform/database.types.ts from a migrated database; `--verify` fails when it would change.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate, PostgresDialect as CodegenDialect } from 'kysely-codegen'
import { openDatabase } from '../server/src/platform/database.ts'
import { migrate } from '../server/src/platform/migrations.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'arraigo-types-'))
const database = await openDatabase({ databaseUrl: null, dataDir }, { purpose: 'db:types' })
try {
  await migrate(database.db)
  await generate({
    db: database.db as never,
    dialect: new CodegenDialect({ numericParser: 'number' }),
    typeMapping: { int8: 'number' },
    outFile: new URL('../server/src/platform/database.types.ts', import.meta.url).pathname,
    excludePattern: '{spatial_ref_sys,geometry_columns,geography_columns,kysely_*}',
    verify: process.argv.includes('--verify'),
  })
} finally {
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
}
