import { Command } from 'commander'
import { coverageCommand } from './coverage/coverage.commands.ts'
import { demandCommand } from './demand/demand.commands.ts'
import { demonstrationCommands } from './demonstration/demonstration.commands.ts'
import { exportCommand } from './exports/exports.commands.ts'
import { importCommand } from './imports/imports.commands.ts'
import { needCommand } from './need/need.commands.ts'
import { planCommand } from './plans/plans.commands.ts'
import { runCli } from './platform/commandLine.ts'
import { rankCommand } from './priorities/rank.commands.ts'
import { verifyCommand } from './priorities/verify.commands.ts'

const program = new Command('arraigo')
  .description('Arraigo from the command line: the same functions as the server, on the same database.')
  .showHelpAfterError()

importCommand(program)
exportCommand(program)
demonstrationCommands(program)
coverageCommand(program)
needCommand(program)
demandCommand(program)
rankCommand(program)
verifyCommand(program)
planCommand(program)

await runCli(program)
