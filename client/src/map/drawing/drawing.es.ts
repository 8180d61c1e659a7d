export const drawingEs = {
  drawing: { title: 'Dibujo' },
}
