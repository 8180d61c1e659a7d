export const historyEs = {
  history: { title: 'Historial' },
}
