/** Light diagonal hatch, the sign of the unknown everywhere; drawn here because no picture file is loaded. */
export function hatch(colour: string): ImageData {
  const size = 16
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')
  if (pen === null) return new ImageData(size, size)
  pen.strokeStyle = colour
  pen.lineWidth = 2
  pen.beginPath()
  for (const from of [-size, 0, size]) {
    pen.moveTo(from, size)
    pen.lineTo(from + size, 0)
  }
  pen.stroke()
  return pen.getImageData(0, 0, size, size)
}
