import { addMessages } from '../messages/messages.ts'
import { needMessages } from '../need/need.messages.ts'
import { demandAnalysisMessages } from './analysis.messages.ts'
import { demandMessages } from './demand.messages.ts'
import { demandRuleMessages } from './rule.messages.ts'

// Imported for its effect by whatever says something of need and demand: the page's first view does not carry them.
addMessages({ ...demandAnalysisMessages, ...demandMessages, ...demandRuleMessages, ...needMessages })
