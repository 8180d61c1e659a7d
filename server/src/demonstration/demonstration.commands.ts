import type { DemonstrationState } from '@arraigo/shared/demonstration/demonstration.schema.ts'
import type { Command } from 'commander'
import { print, tell, withDatabase } from '../platform/commandLine.ts'
import { demonstrationState, loadDemonstration, removeOnRequest } from './demonstration.ts'

export function demonstrationCommands(program: Command): void {
  const demo = program
    .command('demo')
    .description('El territorio de demostración: generado, sin datos reales de personas ni lugares')

  demo
    .command('load')
    .description('Carga la demostración')
    .option('--force', 'también si ya hay asentamientos reales')
    .option('--json', 'escribe el resultado como JSON')
    .action((options: { force?: boolean; json?: boolean }) =>
      withDatabase('demo load', async ({ db }) => {
        const started = performance.now()
        const state = await loadDemonstration(db, { force: options.force })
        tell(`Demostración cargada en ${((performance.now() - started) / 1000).toFixed(1)} s.`)
        answer(state, options.json)
      }),
    )

  demo
    .command('remove')
    .description('Quita la demostración, los planes hechos con ella y nada más')
    .option('--include-edited', 'también si se cambiaron registros de la demostración')
    .option('--json', 'escribe el resultado como JSON')
    .action((options: { includeEdited?: boolean; json?: boolean }) =>
      withDatabase('demo remove', async ({ db }) => {
        const rows = await removeOnRequest(db, options.includeEdited ?? false)
        if (options.json) print(JSON.stringify({ rows }))
        else
          tell(
            rows === 0
              ? 'La demostración no estaba cargada.'
              : `Se quitaron ${rows.toLocaleString('es-CL')} registros de la demostración.`,
          )
      }),
    )

  demo
    .command('state')
    .description('Dice si la demostración está cargada y qué se iría con ella')
    .option('--json', 'escribe el resultado como JSON')
    .action((options: { json?: boolean }) =>
      withDatabase('demo state', async ({ db }) => answer(await demonstrationState(db), options.json)),
    )
}

function answer(state: DemonstrationState, asJson = false): void {
  if (asJson) return print(JSON.stringify(state))
  if (!state.isLoaded) return tell('La demostración no está cargada.')
  for (const [collection, rows] of Object.entries(state.counts))
    tell(`${collection.padEnd(12)} ${rows.toLocaleString('es-CL').padStart(8)}`)
  if (state.editedRows > 0) tell(`Cambiados desde la carga: ${state.editedRows}`)
  if (state.plans > 0) tell(`Planes hechos con ella: ${state.plans}`)
}
