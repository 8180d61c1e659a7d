import type { Static } from 'typebox'
import { Type } from 'typebox'

export const attachmentLimits = { bytes: 20_000_000, previewBytes: 100_000, captionChars: 500, nameChars: 150 } as const

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

/** A photograph or document of a settlement; its content is at /api/attachments/{id}. */
export const Attachment = Type.Object({
  id: Type.Integer(),
  /** The settlement it was added to: that asked for, or one it came from by split or merge. */
  settlementId: Type.Integer(),
  settlementName: Type.String(),
  fileName: Type.String(),
  mediaType: Type.String(),
  byteCount: Type.Integer(),
  hash: Type.String({ description: 'SHA-256 of the content, hexadecimal' }),
  caption: Nullable(Type.String()),
  hasPreview: Type.Boolean(),
  /** Pixels of a picture as it is looked at; null where nobody measured it. */
  width: Nullable(Type.Integer()),
  height: Nullable(Type.Integer()),
  addedAt: Type.String(),
  addedBy: Type.String(),
})
export type Attachment = Static<typeof Attachment>

export const AttachmentEdit = Type.Object(
  { caption: Nullable(Type.String({ maxLength: attachmentLimits.captionChars })) },
  { additionalProperties: false },
)
export type AttachmentEdit = Static<typeof AttachmentEdit>
