import type { Command } from 'commander'

/** `arraigo verify orden.json` */
export function verifyCommand(program: Command): void {
  program.command('verify')
}
