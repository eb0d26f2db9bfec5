import type { FormPageContent, ShownForm } from '../../platform/form-pages.ts'
import type { SentForm } from '../../platform/sent-form.ts'
import type { GuestActor } from './signed-link.ts'

/** What `/l/{token}` shows and takes for links of one purpose; `server.ts` lists those of all modules. */
export interface LinkPage {
  purpose: string
  show: (guest: GuestActor, shown: ShownLink) => Promise<FormPageContent>
  /** Throws InvalidForm to show the page again. `once(db, guest.linkId, sent.key, …)` keeps a repeated form from being done twice. */
  submit: (guest: GuestActor, sent: SentForm) => Promise<void>
}

export interface ShownLink {
  language: 'vi' | 'en'
  form: ShownForm
  /** The form has just been taken. */
  sent: boolean
}
