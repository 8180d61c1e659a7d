import type { Messages } from '../../messages/messages.ts'
import { planFindingMessages } from './planFindings.messages.ts'
import { planReasonMessages } from './planReasons.messages.ts'
import { planSpecMessages } from './planSpec.messages.ts'
import { reasonWordMessages } from './reasonWords.ts'

export const planModelMessages: Messages = {
  ...planSpecMessages,
  ...planReasonMessages,
  ...planFindingMessages,
  ...reasonWordMessages,
}
