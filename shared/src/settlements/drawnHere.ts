/** The series of settlements that were drawn in Arraigo; their identity in it is a UUID. */
export const drawnHere = 'arraigo'
