import type { Messages } from '../../messages/messages.ts'

export const planSolvingMessages: Messages = {}
