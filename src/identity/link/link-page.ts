import type { FormPageContent, ShownForm } from '../../platform/form-pages.ts'
import type { SentForm } from '../../platform/sent-form.ts'
import type { GuestActor } from './signed-link.ts'

/** What `/l/{token}` shows and takes for links of one purpose; `server.ts` lists those of all modules. */
export interface LinkPage {
  purpose: string
  show: (guest: GuestActor, shown: ShownLink) => Promise<FormPageContent>
  /** Throws InvalidForm to show the page again. `once(db, guest.linkId, sent.key, …)` keeps a repeated form from being done twice. */
  submit: (guest: GuestActor, sent: SentForm) => Promise<void>
  /** A file that belongs to what is shown, read at `{address}/tep/{hash}`; null: none of it. */
  file?: (guest: GuestActor, hash: string) => Promise<LinkFile | null>
}

export interface LinkFile {
  mime: string
  size: number
}

export interface ShownLink {
  /** Of this page: `/l/{token}`. */
  address: string
  language: 'vi' | 'en'
  form: ShownForm
  /** The form has just been taken. */
  sent: boolean
}
