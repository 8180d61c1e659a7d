/** One thing that is wrong or worth saying, as data: the text comes from the message catalogue. */
export interface Issue {
  /** Stable kebab-case code, the key of the message catalogue. */
  code: string
  /** Where, when it is one field of a form or body: `mapping.sourceId`. */
  path?: string
  /** Values for the message's placeholders. */
  params?: IssueParams
}

export type IssueParams = Record<string, string | number | null>

/** Thrown by code that cannot go on, with every issue it found; the server answers with them, the command line prints them. */
export class IssuesError extends Error {
  readonly issues: Issue[]
  constructor(issues: Issue[]) {
    super(issues.map((issue) => `${issue.code} ${JSON.stringify(issue.params ?? {})}`).join('; '))
    this.issues = issues
  }
}
