import type { Command } from 'commander'

export function planCommand(_program: Command): void {}
