export const demandDashboardEs = {
  demandDashboard: {},
}
