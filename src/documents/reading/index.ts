export type { ReadingOptions } from './pdf-reader.ts'
export { readDocument, takesTime, type ReadDocument } from './read-document.ts'
export { Unreadable } from './unreadable.ts'
