export type FileKind = 'photo' | 'document' | 'recording' | 'plan_source' | 'report' | 'page_copy'

/** A file's row; its bytes are in the store under `hash`. */
export interface StoredFile {
  id: string
  orgPath: string
  hash: string
  name: string
  mime: string
  size: number
  kind: FileKind
  width: number | null
  height: number | null
  thumbnailHash: string | null
  differenceHash: string | null
}
