export const editorEs = {
  editor: { title: 'Dibujar asentamiento' },
}
