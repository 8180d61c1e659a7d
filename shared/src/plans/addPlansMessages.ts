import { addMessages } from '../messages/messages.ts'
import { catalogueMessages } from './catalogue.messages.ts'
import { planModelMessages } from './model/planModel.messages.ts'
import { planExplanationMessages } from './planExplanation.messages.ts'
import { planHandingMessages } from './planHanding.messages.ts'
import { planRunsMessages } from './planRuns.messages.ts'
import { sitesMessages } from './sites.messages.ts'
import { planSolvingMessages } from './solving/planSolving.messages.ts'

// Imported for its effect by whatever says something of plans: the page's first view does not carry them.
addMessages({
  ...planModelMessages,
  ...planSolvingMessages,
  ...catalogueMessages,
  ...sitesMessages,
  ...planRunsMessages,
  ...planExplanationMessages,
  ...planHandingMessages,
})
