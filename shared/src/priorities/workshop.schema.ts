import { type Static, Type } from 'typebox'
import { CriterionKeyText, mostCriteria } from './ranking.schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const closed = { additionalProperties: false } as const

export const mostParticipants = 200
/** What each participant has to distribute who weighs by tokens. */
export const tokenCount = 10

export const participantRoles = ['resident', 'municipality', 'ministry', 'organisation', 'other'] as const
export type ParticipantRole = (typeof participantRoles)[number]

/** 128 random bits. */
const secret = { pattern: '^[A-Za-z0-9_-]{22}$' } as const
export const TokenParams = Type.Object({ token: Type.String(secret) })
/** `participant` is a secret of the phone: who has it may change what was sent with it. */
export const ParticipantParams = Type.Object({ token: Type.String(secret), participant: Type.String(secret) })

/** A criterion in the words of the workshop, as they were when it began. */
export const WorkshopCriterion = Type.Object(
  {
    key: CriterionKeyText,
    name: Type.Object(
      { es: Type.String({ minLength: 1, maxLength: 120 }), en: Type.String({ minLength: 1, maxLength: 120 }) },
      closed,
    ),
    /** What it says; empty where nothing needs to be said. */
    about: Type.Object({ es: Type.String({ maxLength: 600 }), en: Type.String({ maxLength: 600 }) }, closed),
    unit: Type.String({ maxLength: 60 }),
  },
  closed,
)
export type WorkshopCriterion = Static<typeof WorkshopCriterion>

const Moment = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?(Z|[+-]\\d{2}:\\d{2})$',
  description: 'ISO 8601 with a time zone',
})

/** POST /api/priorities/rankings/:id/workshops */
export const NewWorkshop = Type.Object(
  {
    /** What is asked of everybody, as `¿Qué debería pesar más para decidir qué campamento se atiende primero?` */
    question: Type.String({ minLength: 1, maxLength: 300 }),
    criteria: Type.Array(WorkshopCriterion, { minItems: 2, maxItems: mostCriteria }),
    asksRole: Type.Boolean(),
    allowsAnonymous: Type.Boolean(),
    /** Null: until it is closed. */
    closesAt: Nullable(Moment),
  },
  closed,
)
export type NewWorkshop = Static<typeof NewWorkshop>

/** PATCH …/workshops/:workshopId with If-Match: close it, open it again, another end. */
export const WorkshopEdit = Type.Object(
  { isClosed: Type.Optional(Type.Boolean()), closesAt: Type.Optional(Nullable(Moment)) },
  closed,
)
export type WorkshopEdit = Static<typeof WorkshopEdit>

/** What the link shows on a phone: no more than that. */
export const OpenWorkshop = Type.Object({
  question: Type.String(),
  criteria: Type.Array(WorkshopCriterion),
  asksRole: Type.Boolean(),
  allowsAnonymous: Type.Boolean(),
  closesAt: Nullable(Type.String()),
  /** Answers are taken: not closed, and its end has not come. */
  isOpen: Type.Boolean(),
})
export type OpenWorkshop = Static<typeof OpenWorkshop>

/** What the planner knows of it. */
export const Workshop = Type.Object({
  id: Type.Integer(),
  version: Type.Integer(),
  rankingId: Type.Integer(),
  token: Type.String(),
  ...OpenWorkshop.properties,
  isClosed: Type.Boolean(),
  /** Without those that were set aside. */
  answers: Type.Integer(),
  validFrom: Type.String(),
  changedBy: Type.String(),
})
export type Workshop = Static<typeof Workshop>

/**
 * PUT /api/priorities/workshops/:token/judgements/:participant. `pairs`: for every two criteria i < j, row by row, how many
 * times more the first matters than the second, null where it was not answered. `tokens`: how many of ten each criterion got.
 */
export const WorkshopAnswer = Type.Object(
  {
    /** Null: without a name, where the workshop allows that. */
    name: Nullable(Type.String({ minLength: 1, maxLength: 60 })),
    role: Nullable(Type.Enum([...participantRoles])),
    kind: Type.Enum(['pairs', 'tokens']),
    pairs: Type.Array(Nullable(Type.Number({ minimum: 1 / 9 - 1e-9, maximum: 9 })), {
      maxItems: (mostCriteria * (mostCriteria - 1)) / 2,
    }),
    tokens: Type.Array(Type.Integer({ minimum: 0, maximum: tokenCount }), { maxItems: mostCriteria }),
    /** Grows on the phone with each change: what was sent earlier and arrives later changes nothing. */
    revision: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }),
  },
  closed,
)
export type WorkshopAnswer = Static<typeof WorkshopAnswer>

/** What the phone is told. */
export const AnswerReceipt = Type.Object({
  /** Of the answer that is kept: a later one than was sent where another one arrived first. */
  revision: Type.Integer(),
  /** The facilitator set it aside. */
  isSetAside: Type.Boolean(),
})
export type AnswerReceipt = Static<typeof AnswerReceipt>

export const Participant = Type.Object({
  id: Type.Integer(),
  name: Nullable(Type.String()),
  role: Nullable(Type.Enum([...participantRoles])),
  kind: Type.Enum(['pairs', 'tokens']),
  pairs: Type.Array(Nullable(Type.Number())),
  tokens: Type.Array(Type.Integer()),
  isSetAside: Type.Boolean(),
  setAsideNote: Nullable(Type.String()),
  beganAt: Type.String(),
  changedAt: Type.String(),
})
export type Participant = Static<typeof Participant>

/** GET …/workshops/:workshopId/results: for who leads it, never by the link of the phones. */
export const WorkshopResults = Type.Object({ workshop: Workshop, participants: Type.Array(Participant) })
export type WorkshopResults = Static<typeof WorkshopResults>

/** PATCH …/workshops/:workshopId/participants/:participantId: set aside and kept, or taken back. */
export const ParticipantEdit = Type.Object(
  { isSetAside: Type.Boolean(), note: Type.Optional(Nullable(Type.String({ maxLength: 300 }))) },
  closed,
)
export type ParticipantEdit = Static<typeof ParticipantEdit>
