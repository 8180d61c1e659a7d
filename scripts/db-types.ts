// Writes server/src/platform/database.types.ts from a migrated database; `--verify` fails when it would change.
import { fileURLToPath } from 'node:url'
import { PostgresDialect as CodegenDialect, generate } from 'kysely-codegen'
import { withMigratedDatabase } from './migratedDatabase.ts'

const verify = process.argv.includes('--verify')

await withMigratedDatabase(async ({ db }) => {
  const written = generate({
    db: db as never,
    dialect: new CodegenDialect({ numericParser: 'number', dateParser: 'string' }),
    typeMapping: { int8: 'number', date: 'string' },
    outFile: fileURLToPath(new URL('../server/src/platform/database.types.ts', import.meta.url)),
    excludePattern: '{spatial_ref_sys,geometry_columns,geography_columns,kysely_*}',
    verify,
  })
  await written.catch((error: Error) => {
    if (!verify) throw error
    console.error('database.types.ts differs from the migrations. Write it again with: npm run db:types')
    process.exitCode = 1
  })
})
