import { comparable } from '@arraigo/shared/territory/codes.ts'
import { saveFile } from '../platform/saveFile.ts'

/** Hands the picture over as a file named after its title. */
export async function savePng(canvas: HTMLCanvasElement, title: string): Promise<void> {
  const blob = await new Promise<Blob | null>((answer) => canvas.toBlob(answer, 'image/png'))
  if (blob === null) throw new Error('the browser made no picture')
  saveFile(`${fileName(title)}.png`, blob)
}

const fileName = (title: string): string =>
  comparable(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 120)
    .replace(/-$/, '') || 'mapa'
