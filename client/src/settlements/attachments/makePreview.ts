import { attachmentLimits } from '@arraigo/shared/attachments/attachment.schema.ts'
import { isPicture } from '@arraigo/shared/attachments/fileKinds.ts'

export interface Preview {
  jpeg: Blob
  /** Pixels of the whole picture, upright. */
  width: number
  height: number
}

const longestSidePx = 480
const qualities = [0.75, 0.5, 0.3]

/** A small JPEG of a picture; null for what this browser cannot draw: documents, and HEIC in most of them. */
async function makePreview(file: File): Promise<Preview | null> {
  if (!isPicture(file.type)) return null
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (picture === null) return null
  const { width, height } = picture
  const scale = Math.min(1, longestSidePx / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d')
  if (context === null) return null
  // JPEG knows no transparency: what is transparent would be black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  for (const quality of qualities) {
    const jpeg = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
    if (jpeg !== null && jpeg.size <= attachmentLimits.previewBytes) return { jpeg, width, height }
  }
  return null
}

/** A missing preview takes nothing from the file: a failure is not worth a word. */
export async function sendPreview(attachmentId: number, file: File): Promise<void> {
  const preview = await makePreview(file)
  if (preview === null) return
  await fetch(`/api/attachments/${attachmentId}/preview?width=${preview.width}&height=${preview.height}`, {
    method: 'PUT',
    headers: { 'content-type': 'image/jpeg' },
    body: preview.jpeg,
  }).catch(() => undefined)
}
