import { addMessages } from '../messages/messages.ts'
import { criteriaMessages } from './criteria.messages.ts'
import { methodMessages } from './methods.messages.ts'
import { priorityMessages } from './priorities.messages.ts'
import { robustnessMessages } from './robustness.messages.ts'
import { sealingMessages } from './sealing.messages.ts'
import { workshopMessages } from './workshop.messages.ts'

// Imported for its effect by whatever says something of priorities: the page's first view does not carry them.
addMessages({
  ...criteriaMessages,
  ...methodMessages,
  ...priorityMessages,
  ...robustnessMessages,
  ...sealingMessages,
  ...workshopMessages,
})
