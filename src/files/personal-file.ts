/** A file whose purpose is names or faces of people. */
export interface PersonalFile {
  name: string
  mime: string
  bytes: Uint8Array
}
