/** How a series is called. By itself, because the schemas of the mapping take long to load and an import needs none of them. */
export const sourcePattern = '^[a-z0-9][a-z0-9-]*$'
