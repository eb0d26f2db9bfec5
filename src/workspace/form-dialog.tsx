import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useT } from '../ui/language.tsx'
import { en } from './english.ts'
import { ProblemNotice, problemFields } from './problem-notice.tsx'

/** A small form over the screen; what went wrong stands at its fields, the rest above its buttons. */
export function FormDialog(props: {
  title: string
  /** The verb on the button. */
  act: string
  busy: boolean
  error: unknown
  /** Fields that have a place in the form, all without it; a sentence for any other is shown above the buttons. */
  placed?: readonly string[]
  danger?: boolean
  /** Another act, before the two. */
  other?: ReactNode
  onAct: () => void
  onClose: () => void
  children: ReactNode
}) {
  const t = useT(en)
  const named = Object.keys(problemFields(props.error))
  const { placed } = props
  const isPlaced = named.length > 0 && named.every((name) => placed?.includes(name) ?? true)
  return (
    <Dialog
      open
      title={props.title}
      onClose={props.onClose}
      footer={
        <>
          {props.other}
          <Button onClick={props.onClose}>{t('Để sau')}</Button>
          <Button
            kind={props.danger ? 'danger' : 'primary'}
            busy={props.busy}
            onClick={props.onAct}
          >
            {props.act}
          </Button>
        </>
      }
    >
      {props.children}
      {isPlaced ? null : <ProblemNotice error={props.error} />}
    </Dialog>
  )
}
