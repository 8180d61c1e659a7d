import type { Command } from 'commander'

/** `arraigo rank --region 05 --out orden.xlsx` */
export function rankCommand(program: Command): void {
  program.command('rank')
}
