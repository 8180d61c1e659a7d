import type { FaultCode } from '../boundaries/boundaryFaults.ts'

export const ruleCodes = [
  'boundary-self-crossing',
  'boundary-invalid',
  'boundary-untidy',
  'boundary-too-few-points',
  'boundary-too-many-vertices',
  'boundary-outside-chile',
  'boundary-too-small',
  'boundary-too-large',
  'boundary-outside-comuna',
  'boundary-partly-outside-comuna',
  'boundary-no-comuna',
  'boundary-overlap',
  'boundary-few-households',
] as const
export type RuleCode = (typeof ruleCodes)[number]

export const severities = ['forbids', 'warns', 'off'] as const
export type Severity = (typeof severities)[number]

/** What can be done about a finding; the editor knows how. */
export const remedies = ['repair', 'clip', 'dispute', 'choose-comuna', 'move', 'none'] as const
export type Remedy = (typeof remedies)[number]

/** A number of a rule that people may change, with the least and most that makes sense. */
interface ParameterRange {
  name: string
  unit: 'm²' | 'ha' | '%' | 'vertices' | 'households'
  min: number
  max: number
}

const ranges: Partial<Record<RuleCode, ParameterRange>> = {
  'boundary-too-many-vertices': { name: 'maxVertices', unit: 'vertices', min: 100, max: 100_000 },
  'boundary-too-small': { name: 'minAreaM2', unit: 'm²', min: 0, max: 100_000 },
  'boundary-too-large': { name: 'maxAreaHa', unit: 'ha', min: 0.1, max: 100_000 },
  'boundary-partly-outside-comuna': { name: 'minSharePct', unit: '%', min: 0, max: 100 },
  'boundary-overlap': { name: 'minOverlapM2', unit: 'm²', min: 0, max: 100_000 },
  'boundary-few-households': { name: 'minHouseholds', unit: 'households', min: 1, max: 1000 },
}

export const parameterRange = (rule: RuleCode): ParameterRange | null => ranges[rule] ?? null

export const isRuleCode = (code: string): code is RuleCode => (ruleCodes as readonly string[]).includes(code)

/** What a rule says in force: the newest of its dated rows. */
export interface RuleInForce {
  code: RuleCode
  severity: Severity
  parameters: Readonly<Record<string, number>>
  source: string
}

const ruleOfFault: Record<FaultCode, RuleCode> = {
  'boundary-unreadable': 'boundary-invalid',
  'boundary-empty': 'boundary-too-few-points',
  'boundary-not-a-number': 'boundary-invalid',
  'boundary-outside-range': 'boundary-invalid',
  'boundary-outside-chile': 'boundary-outside-chile',
  'boundary-too-many-vertices': 'boundary-too-many-vertices',
  'boundary-too-few-points': 'boundary-too-few-points',
  'boundary-not-closed': 'boundary-invalid',
  'boundary-repeated-point': 'boundary-untidy',
  'boundary-spike': 'boundary-untidy',
  'boundary-self-crossing': 'boundary-self-crossing',
  'boundary-hole-outside': 'boundary-invalid',
  'boundary-holes-overlap': 'boundary-invalid',
  'boundary-parts-overlap': 'boundary-invalid',
  'boundary-interior-divided': 'boundary-invalid',
  'boundary-too-intricate': 'boundary-self-crossing',
}

export const ruleOf = (fault: FaultCode): RuleCode => ruleOfFault[fault]
