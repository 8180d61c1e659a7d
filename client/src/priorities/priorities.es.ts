export const prioritiesEs = {
  priorities: {
    lead: 'En qué orden atender los campamentos, y con qué datos se puede decir.',
    toPlans: 'Ir a Planes',
  },
}
