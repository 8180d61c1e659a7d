export const workshopEs = {
  workshop: {
    name: 'Taller de ponderación',
  },
}
