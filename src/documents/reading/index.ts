export { readAnyDocument } from './read-any-document.ts'
export { readDocument, type ReadDocument } from './read-document.ts'
export { Unreadable } from './unreadable.ts'
